package onewindow.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The people of the demonstration city and what they apply for. */
final class Accounts {
    private final JsonNode accounts;
    private final JsonNode people;
    private final JsonNode item;

    Accounts(Path home) throws IOException {
        Path folder = home.resolve("server/src/main/resources/demonstration");
        accounts = Json.read(Files.readAllBytes(folder.resolve("accounts.json")));
        people = Json.read(Files.readAllBytes(folder.resolve("people.json")));
        item =
                Json.read(
                        Files.readAllBytes(
                                folder.resolve("guides/chubanwu-lingshou-yewu-xuke.json")));
    }

    /** One account; staff have a secret for their codes. */
    record Account(String login, String password, @Nullable String totpSecret) {
        Map<String, String> credentials() {
            Map<String, String> credentials =
                    new LinkedHashMap<>(Map.of("login", login, "password", password));
            if (totpSecret != null) {
                credentials.put("code", OneTimeCode.now(totpSecret));
            }
            return credentials;
        }
    }

    Account account(String login) {
        JsonNode found = by(accounts, "login", login);
        JsonNode secret = found.get("totpSecret");
        return new Account(
                login,
                found.get("password").asString(),
                secret.isNull() ? null : secret.asString());
    }

    String itemCode() {
        return item.get("code").asString();
    }

    JsonNode guide() {
        return item.get("guide");
    }

    /** The form as its definition asks for it, by the company. */
    Map<String, String> form() {
        JsonNode company = by(people, "login", "company").get("party");
        Map<String, String> form = new LinkedHashMap<>();
        for (JsonNode field : guide().get("form")) {
            if (field.get("required").asBoolean()) {
                form.put(field.get("key").asString(), value(field, company));
            }
        }
        return form;
    }

    private String value(JsonNode field, JsonNode company) {
        String source = field.get("source").asString("");
        if (source.startsWith("APPLICANT.")) {
            return company.get(source.substring("APPLICANT.".length())).asString();
        }
        return switch (field.get("kind").asString()) {
            case "IDENTITY_NUMBER" ->
                    by(people, "login", "citizen").get("party").get("documentNumber").asString();
            case "CHOICE" -> field.get("choices").get(0).asString();
            case "BOOLEAN" -> "false";
            case "NUMBER" -> "120";
            case "DATE" -> "2026-12-01";
            case "PHONE" -> "0790-6441234";
            default -> "图书、报刊";
        };
    }

    private static JsonNode by(JsonNode list, String key, String value) {
        for (JsonNode each : list) {
            if (value.equals(each.get(key).asString(""))) {
                return each;
            }
        }
        throw new IllegalArgumentException("Nobody has the " + key + " " + value);
    }
}
