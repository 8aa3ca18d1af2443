package onewindow;

import static java.util.Map.entry;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import onewindow.identity.Role;
import onewindow.identity.SignedIn;
import onewindow.identity.web.As;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What is there in the demonstration city, by the names that the interface uses. */
final class CityValues {
    /** Applied for; {@link #ADMINISTERED} is changed. */
    private static final String ITEM = "11360500DE0001148W3000139007000";

    private static final String ADMINISTERED = "11360500DE0001359C3000111001000";
    private static final String VERSION =
            "(select id from catalogue.item_version where code = '" + ITEM + "' order by version)";

    private final JdbcClient jdbc;

    CityValues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For fields of bodies. */
    Map<String, Supplier<String>> fields() {
        return Map.ofEntries(
                entry("itemCode", () -> ITEM),
                entry("items", () -> ITEM),
                entry("itemVersion", () -> id(VERSION + " v")),
                entry("role", () -> "WINDOW"),
                entry("department", () -> id("organisation.department")),
                entry("hall", () -> id("organisation.hall")),
                entry("halls", () -> id("organisation.hall")),
                entry("window", () -> id("organisation.service_window")),
                entry("windows", () -> id("organisation.service_window")),
                entry("post", () -> id("organisation.post")),
                entry("person", () -> account("citizen3")),
                entry("standIn", () -> account("clerk2")),
                entry("mandateFiles", () -> id("documents.file")),
                entry("files", () -> id("documents.file")),
                entry("workItem", () -> id("cases.work_item where done_at is null")),
                entry("errand", () -> id("reception.errand")),
                entry("principal", () -> id("reception.principal")));
    }

    /** For variables of paths. */
    String variable(String path, String name) {
        return switch (name) {
            case "audience" -> "window";
            case "itemCode" -> ITEM;
            case "code" -> path.startsWith("/api/admin/") ? ADMINISTERED : ITEM;
            case "year" -> "2027";
            case "role" -> "WINDOW";
            case "person" -> account("citizen2");
            case "hall" -> id("organisation.hall");
            case "seal" -> id("documents.seal");
            case "licence" -> id("licences.licence");
            case "principal" -> id("reception.principal");
            case "id" ->
                    switch (path.split("/")[3]) {
                        case "cases" -> id("cases.case_file where phase = 'RECEIVED'");
                        case "visits" -> id("reception.visit");
                        case "errands" -> id("reception.errand");
                        default -> account("citizen2");
                    };
            default -> UUID.randomUUID().toString();
        };
    }

    String account(String login) {
        return id("identity.account where login = '" + login + "'");
    }

    /** With every role of the audience, at the post that the demonstration gives the account. */
    RequestPostProcessor somebody(Role.Audience audience) {
        String login =
                switch (audience) {
                    case CITIZEN -> "company";
                    case WINDOW -> "clerk1";
                    case APPROVER -> "xinwen.review";
                    case SUPERVISOR -> "supervisor";
                    case ADMIN -> "security";
                };
        UUID account = UUID.fromString(account(login));
        var roles =
                java.util.Arrays.stream(Role.values())
                        .filter(role -> role.audience() == audience)
                        .collect(java.util.stream.Collectors.toSet());
        UUID post =
                jdbc.sql("select post from organisation.appointment where person = ? limit 1")
                        .param(account)
                        .query(UUID.class)
                        .optional()
                        .orElse(null);
        return As.signedIn(new SignedIn(account, "测试", roles, post, null));
    }

    /** The first id of that table, a new one where it is empty. */
    private String id(String table) {
        return jdbc.sql("select id from " + table + " limit 1")
                .query(UUID.class)
                .optional()
                .orElseGet(UUID::randomUUID)
                .toString();
    }
}
