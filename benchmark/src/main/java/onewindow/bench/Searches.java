package onewindow.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The labelled queries of the catalogue's test, each answered by the item that people mean. */
final class Searches {
    private final List<String> queries;

    Searches() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(Searches.class.getResourceAsStream("/queries.txt"))) {
            queries = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    int size() {
        return queries.size();
    }

    Round run(URI url, int users, double seconds) throws Exception {
        return Round.run(
                users,
                seconds,
                (user, acts) -> {
                    try (var http = new Http(url)) {
                        for (String query : queries) {
                            one(http, query, acts.getFirst());
                        }
                    }
                });
    }

    private static void one(Http http, String query, Samples samples) throws IOException {
        String[] parts = query.split("\\|");
        String path =
                "/api/public/items?q="
                        + URLEncoder.encode(parts[0], StandardCharsets.UTF_8)
                        + "&page=0";
        long begun = System.nanoTime();
        var answer = http.send("GET", path, "", null);
        samples.add(System.nanoTime() - begun);
        if (answer.status() != 200) {
            throw new Visitor.Unexpected(path, answer);
        }
        String first = Json.read(answer.body()).path("items").path(0).path("name").asString("");
        if (!first.equals(parts[1])) {
            throw new IllegalStateException(
                    "%s finds %s, not %s".formatted(parts[0], first, parts[1]));
        }
    }
}
