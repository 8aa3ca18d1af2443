package onewindow.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A person at a browser: cookies, and the token that goes back with every command. */
final class Visitor {
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final String address;
    private String headers = "";
    private boolean settled;

    /**
     * @param address that the proxy in front of the application would name
     */
    Visitor(String address) {
        this.address = address;
    }

    /** The answer was not the one that had to come. */
    static final class Unexpected extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final int status;

        Unexpected(String what, Http.Answer answer) {
            super(what + ": " + answer.status() + " " + answer.text());
            status = answer.status();
        }

        int status() {
            return status;
        }
    }

    void signIn(Http http, Accounts.Account account) throws IOException {
        get(http, "/api/session");
        for (int attempt = 0; ; attempt++) {
            try {
                post(http, "/api/session", account.credentials(), 200);
                return;
            } catch (Unexpected refused) {
                String secret = account.totpSecret();
                if (refused.status() != 401 || secret == null || attempt == 2) {
                    throw refused;
                }
                // A one-time code is taken once: somebody signed in with it a moment ago.
                OneTimeCode.awaitNext();
            }
        }
    }

    JsonNode get(Http http, String path) throws IOException {
        var answer = http.send("GET", path, headers, null);
        keep(answer);
        if (answer.status() != 200) {
            throw new Unexpected(path, answer);
        }
        return Json.read(answer.body());
    }

    Http.Answer post(Http http, String path, Object body, int status) throws IOException {
        return postBytes(http, path, Json.bytes(body), status);
    }

    /**
     * @return the id of the stored file
     */
    UUID upload(Http http, String path, String name, String type, byte[] content)
            throws IOException {
        String boundary = "----" + UUID.randomUUID();
        var body = new ByteArrayOutputStream();
        body.write(
                ("--"
                                + boundary
                                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                                + name
                                + "\"\r\nContent-Type: "
                                + type
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.write(content);
        body.write(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        var answer =
                http.send(
                        "POST",
                        path,
                        headers
                                + "Content-Type: multipart/form-data; boundary="
                                + boundary
                                + "\r\n",
                        body.toByteArray());
        if (answer.status() / 100 != 2) {
            throw new Unexpected(path, answer);
        }
        return UUID.fromString(Json.read(answer.body()).get("id").asString());
    }

    Http.Answer postBytes(Http http, String path, byte[] body, int status) throws IOException {
        var answer = http.send("POST", path, headers + "Content-Type: application/json\r\n", body);
        keep(answer);
        if (answer.status() != status) {
            throw new Unexpected(path, answer);
        }
        return answer;
    }

    /** From here on several connections use this person at once: the cookies stay as they are. */
    void settle() {
        settled = true;
    }

    private void keep(Http.Answer answer) {
        if (settled || (answer.cookies().isEmpty() && !headers.isEmpty())) {
            return;
        }
        cookies.putAll(answer.cookies());
        headers =
                "X-Forwarded-For: "
                        + address
                        + "\r\nCookie: "
                        + cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; "))
                        + "\r\nX-XSRF-TOKEN: "
                        + cookies.getOrDefault("XSRF-TOKEN", "")
                        + "\r\n";
    }
}
