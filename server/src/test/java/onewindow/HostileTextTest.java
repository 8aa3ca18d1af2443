package onewindow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onewindow.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * HTML, SQL and what no database stores, in every field of every command that the description of
 * the interface names, and in every parameter of every request. What is added later is walked
 * without a change here.
 */
@SpringBootTest(properties = "onewindow.demonstration=true")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = FreshDatabase.class)
class HostileTextTest {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern INSIDE =
            Pattern.compile(
                    "Exception|onewindow\\.[a-z]|org\\.[a-z]|java\\.[a-z]|jackson|PSQL|SQLSTATE"
                            + "|(?i)\\b(select|insert into|update) \\w|constraint|relation \"");
    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("messages/problems", Locale.ROOT);
    private static final String TABLES =
            """
            select schemaname || '.' || tablename from pg_tables
            where schemaname not in ('pg_catalog', 'information_schema') order by 1
            """;

    @Autowired MockMvc web;
    @Autowired JdbcClient jdbc;

    private final Random random = new Random(7);
    private final List<String> faults = new ArrayList<>();
    private final Set<String> taken = new TreeSet<>();
    private int asked;
    private JsonNode description;
    private CityValues city;
    private Bodies bodies;

    @BeforeEach
    void read() throws Exception {
        faults.clear();
        taken.clear();
        asked = 0;
        byte[] served =
                web.perform(get("/v3/api-docs")).andReturn().getResponse().getContentAsByteArray();
        description = JSON.readTree(served);
        city = new CityValues(jdbc);
        bodies = new Bodies(description, city.fields());
    }

    @Test
    void everyTextOfEveryCommandIsTakenAsTextOrRefusedInWords() throws Exception {
        List<String> tables = jdbc.sql(TABLES).query(String.class).list();
        long cases = cases();
        for (Operation operation : operations()) {
            JsonNode schema =
                    operation.described().at("/requestBody/content/application~1json/schema");
            if (schema.isMissingNode() || schema.at("/properties/file").isObject()) {
                continue;
            }
            for (Bodies.Place place : Bodies.texts(plain(operation, schema))) {
                for (Map.Entry<String, String> text : HostileTexts.ALL.entrySet()) {
                    JsonNode body = plain(operation, schema);
                    Bodies.set(body, place.path(), StringNode.valueOf(text.getValue()));
                    ask(operation, body, place.path() + " " + text.getKey(), text.getValue());
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(asked).isGreaterThan(3_000);
        assertThat(taken).as("commands that a hostile text got through").hasSizeGreaterThan(12);
        assertThat(jdbc.sql(TABLES).query(String.class).list()).isEqualTo(tables);
        assertThat(cases()).isGreaterThanOrEqualTo(cases);
    }

    @Test
    void everyParameterOfEveryRequestIsTakenAsTextOrRefusedInWords() throws Exception {
        for (Operation operation : operations()) {
            for (JsonNode parameter : operation.described().path("parameters")) {
                String name = parameter.get("name").asString();
                for (Map.Entry<String, String> text : HostileTexts.ALL.entrySet()) {
                    if (!parameter.get("in").asString().equals("header")) {
                        URI address = address(operation, name, text.getValue());
                        check(
                                request(operation.method(), address),
                                operation,
                                name + " " + text.getKey(),
                                text.getValue());
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(asked).isGreaterThan(1_000);
    }

    private void ask(Operation operation, JsonNode body, String what, String text)
            throws Exception {
        check(
                request(operation.method(), address(operation, "", ""))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(JSON.writeValueAsString(body)),
                operation,
                what,
                text);
    }

    private void check(
            MockHttpServletRequestBuilder question, Operation operation, String what, String text)
            throws Exception {
        asked++;
        MockHttpServletResponse answer =
                web.perform(question.secure(true).with(somewhere()).with(somebody(operation)))
                        .andReturn()
                        .getResponse();
        int status = answer.getStatus();
        String body = answer.getContentAsString(StandardCharsets.UTF_8);
        System.out.println(
                "WALK "
                        + status
                        + " "
                        + operation
                        + " "
                        + what
                        + " "
                        + (status >= 400 ? body : ""));
        boolean isAskedOfTheErrorPage = status == 400 && body.isEmpty();
        if (status < 400) {
            taken.add(operation.toString());
        } else if (status >= 500) {
            faults.add(operation + " " + what + ": " + status);
        } else if (!isAskedOfTheErrorPage && !isProblem(answer, body)) {
            faults.add(operation + " " + what + ": " + status + " without a known code " + body);
        } else if (INSIDE.matcher(body.replace(text, "")).find()) {
            faults.add(operation + " " + what + ": tells of the inside: " + body);
        }
    }

    private static boolean isProblem(MockHttpServletResponse answer, String body) {
        return String.valueOf(answer.getContentType()).startsWith("application/problem+json")
                && WORDS.containsKey("problem." + JSON.readTree(body).path("code").asString(""));
    }

    /** A guide is one of the demonstration's: only a whole one passes the inspection. */
    private JsonNode plain(Operation operation, JsonNode schema) throws IOException {
        JsonNode body = bodies.plain("", schema);
        if (operation.path().endsWith("/{code}/inspection")) {
            try (var file =
                    HostileTextTest.class.getResourceAsStream(
                            "/demonstration/guides/shehui-tuanti-dengji.json")) {
                ((ObjectNode) body)
                        .put("effectiveFrom", "20%d-01-01".formatted(30 + random.nextInt(60)))
                        .set("guide", JSON.readTree(file).get("guide"));
            }
        }
        return body;
    }

    private RequestPostProcessor somebody(Operation operation) {
        String path = operation.path().replace("{audience}", "window");
        return Arrays.stream(Role.Audience.values())
                .filter(one -> path.startsWith("/api/" + one.name().toLowerCase(Locale.ROOT) + "/"))
                .findFirst()
                .map(city::somebody)
                .orElseGet(() ->
                        path.startsWith("/api/session/")
                                ? city.somebody(Role.Audience.CITIZEN)
                                : HostileTextTest::withTheTokenOfThePage);
    }

    private static MockHttpServletRequest withTheTokenOfThePage(MockHttpServletRequest question) {
        question.setCookies(new Cookie("XSRF-TOKEN", "token-of-the-page"));
        question.addHeader("X-XSRF-TOKEN", "token-of-the-page");
        return question;
    }

    /** From one place the limits on guessing would answer instead of the rules. */
    private RequestPostProcessor somewhere() {
        return question -> {
            question.setRemoteAddr(
                    "10.%d.%d.%d"
                            .formatted(
                                    random.nextInt(250), random.nextInt(250), random.nextInt(250)));
            return question;
        };
    }

    private URI address(Operation operation, String hostile, String text) {
        String path =
                VARIABLE.matcher(operation.path())
                        .replaceAll(variable -> {
                            String name = variable.group(1);
                            String value =
                                    name.equals(hostile)
                                            ? text
                                            : city.variable(operation.path(), name);
                            return Matcher.quoteReplacement(encoded(value));
                        });
        var query = new ArrayList<String>();
        for (JsonNode parameter : operation.described().path("parameters")) {
            String name = parameter.get("name").asString();
            if (!parameter.get("in").asString().equals("query")) {
                continue;
            }
            if (name.equals(hostile)) {
                query.add(name + "=" + encoded(text));
            } else if (parameter.path("required").asBoolean(false)) {
                JsonNode value = bodies.plain(name, parameter.get("schema"));
                // Any names and values, such as the answers to an item's questions.
                Map<String, JsonNode> values = new LinkedHashMap<>();
                value.properties().forEach(each -> values.put(each.getKey(), each.getValue()));
                if (!value.isObject()) {
                    values.put(name, value.isArray() ? value.get(0) : value);
                }
                values.forEach((key, each) -> query.add(key + "=" + encoded(each.asString())));
            }
        }
        return URI.create(path + (query.isEmpty() ? "" : "?" + String.join("&", query)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private long cases() {
        return jdbc.sql("select count(*) from cases.case_file").query(Long.class).single();
    }

    private record Operation(HttpMethod method, String path, JsonNode described) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        for (var path : description.get("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                String method = operation.getKey().toUpperCase(Locale.ROOT);
                if (path.getKey().startsWith("/api/")) {
                    operations.add(
                            new Operation(
                                    HttpMethod.valueOf(method),
                                    path.getKey(),
                                    operation.getValue()));
                }
            }
        }
        return operations;
    }
}
