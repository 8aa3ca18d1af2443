package onewindow.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import onewindow.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** What a client sees of the running server, over a real connection. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "onewindow.demonstration=false")
@ContextConfiguration(initializers = TestDatabase.class)
class OutsideTest {
    private static final List<String> INSIDE =
            List.of("Exception", "onewindow.", "org.springframework", "Tomcat", "\tat ", "java.");
    @LocalServerPort int port;

    /** Requests that end before any controller. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/window//x HTTP/1.1",
                "GET /api/window/%2e%2e/x HTTP/1.1",
                "GET /api/window/;a=b/x HTTP/1.1",
                "GET /api/%00 HTTP/1.1",
                "GET /api/%zz HTTP/1.1",
                "GET /nothing/here HTTP/1.1",
                "GET /error HTTP/1.1",
                "TRACE /api/session HTTP/1.1",
                "PUT /api/public/accounts HTTP/1.1",
                "NONSENSE /api/session HTTP/1.1",
                "GET /api/public/items/{} HTTP/1.1",
                "garbage"
            })
    void tellsNothingOfTheInside(String line) throws IOException {
        String answer = ask(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain(INSIDE);
    }

    @Test
    void tellsNothingOfTheInsideWhereTheHeadIsTooLarge() throws IOException {
        String answer =
                ask(
                        "GET /api/session HTTP/1.1\r\nHost: localhost\r\nX: %s\r\n\r\n"
                                .formatted("x".repeat(100_000)));
        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain(INSIDE);
    }

    @Test
    void believesTheProxyOnThisMachineAboutTls() throws Exception {
        var answer = get("/api/session", "X-Forwarded-Proto", "https");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(answer.headers().allValues("Set-Cookie").toString()).contains("Secure");
    }

    @Test
    void showsThePageOnWhichTheInterfaceCanBeTried() throws Exception {
        var page = get("/api-docs.html", "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("swagger-ui").doesNotContain("<script>");
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(get("/v3/api-docs", "Accept", "application/json").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health", "Accept", "application/json").statusCode())
                .isEqualTo(200);
    }

    @Test
    void answersWithAPageWhereABrowserAskedForOneThatIsNotThere() throws Exception {
        var page = get("/nothing", "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        var document = get("/api/public/nothing", "Accept", "application/json");
        assertThat(document.statusCode()).isEqualTo(404);
        assertThat(document.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
    }

    private HttpResponse<String> get(String path, String header, String value) throws Exception {
        try (var client =
                HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .header(header, value)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private String ask(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
