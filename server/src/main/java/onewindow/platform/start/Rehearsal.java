package onewindow.platform.start;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** The visits during which the AOT cache learns what the first visitors will need. */
final class Rehearsal {
    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/staff.html",
                    "/actuator/health",
                    "/api/session",
                    "/api/public/items?q=",
                    "/api/public/items/none",
                    "/v3/api-docs");

    private Rehearsal() {}

    static void visit(int port) throws IOException {
        try (var client = HttpClient.newHttpClient()) {
            for (String page : PAGES) {
                var request =
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + page))
                                .build();
                client.send(request, BodyHandlers.discarding());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
