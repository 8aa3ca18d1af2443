package onewindow.platform.start;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import onewindow.platform.Totp;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person of the demonstration city at a browser, as far as the server sees it. */
final class Browser {
    static final Path CITY = Path.of("src/main/resources/demonstration");

    private final HttpClient client;
    private final int port;
    private final String cookies;
    private final String token;

    private Browser(HttpClient client, int port, String cookies, String token) {
        this.client = client;
        this.port = port;
        this.cookies = cookies;
        this.token = token;
    }

    static Browser signedIn(int port, String login) throws Exception {
        var client = HttpClient.newHttpClient();
        var stranger = new Browser(client, port, "", "");
        String token = cookie(stranger.get("/api/session"), "XSRF-TOKEN");
        JsonNode account = by(json(CITY.resolve("accounts.json")), "login", login);
        Map<String, String> credentials =
                new HashMap<>(
                        Map.of("login", login, "password", account.get("password").asString()));
        JsonNode secret = account.get("totpSecret");
        if (!secret.isNull()) {
            credentials.put("code", Totp.code(secret.asString(), Totp.step(Instant.now())));
        }
        var answer =
                new Browser(client, port, "XSRF-TOKEN=" + token, token)
                        .post("/api/session", UUID.randomUUID().toString(), credentials);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(login + ": " + answer.body());
        }
        String fresh = cookieOr(answer, "XSRF-TOKEN", token);
        String session = cookie(answer, "ONEWINDOW_SESSION");
        return new Browser(
                client,
                port,
                "ONEWINDOW_SESSION=%s; XSRF-TOKEN=%s".formatted(session, fresh),
                fresh);
    }

    private static String cookie(HttpResponse<String> answer, String name) {
        String found = cookieOr(answer, name, "");
        if (found.isEmpty()) {
            throw new IllegalStateException("No cookie " + name + ": " + answer.headers());
        }
        return found;
    }

    private static String cookieOr(HttpResponse<String> answer, String name, String otherwise) {
        return answer.headers().allValues("Set-Cookie").stream()
                .flatMap(set -> HttpCookie.parse(set).stream())
                .filter(cookie -> cookie.getName().equals(name) && !cookie.getValue().isEmpty())
                .map(HttpCookie::getValue)
                .reduce(otherwise, (_, last) -> last);
    }

    /** The same browser and session, at another node or after a restart. */
    Browser at(int otherPort) {
        return new Browser(client, otherPort, cookies, token);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    JsonNode read(String path) throws IOException, InterruptedException {
        var answer = get(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.body());
        }
        return json(answer);
    }

    HttpResponse<String> post(String path, String key, Object body)
            throws IOException, InterruptedException {
        String text = JsonMapper.shared().writeValueAsString(body);
        return send(path, key, "application/json", BodyPublishers.ofString(text));
    }

    HttpResponse<String> upload(String path, String key, String name, byte[] content)
            throws IOException, InterruptedException {
        String boundary = "--------" + UUID.randomUUID();
        var body = new ByteArrayOutputStream();
        String head =
                """
                --%s\r
                Content-Disposition: form-data; name="file"; filename="%s"\r
                Content-Type: application/pdf\r
                \r
                """
                        .formatted(boundary, name);
        body.write(head.getBytes(StandardCharsets.UTF_8));
        body.write(content);
        body.write(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(
                path,
                key,
                "multipart/form-data; boundary=" + boundary,
                BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private HttpResponse<String> send(String path, String key, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        return client.send(
                request(path)
                        .header("Content-Type", type)
                        .header("X-XSRF-TOKEN", token)
                        .header("Idempotency-Key", key)
                        .POST(body)
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "application/json")
                .header("Cookie", cookies);
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    static JsonNode json(Path file) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(file));
    }

    static JsonNode by(JsonNode list, String key, String value) {
        for (JsonNode each : list) {
            if (value.equals(each.get(key).asString(""))) {
                return each;
            }
        }
        throw new IllegalArgumentException("Nobody has the " + key + " " + value);
    }
}
