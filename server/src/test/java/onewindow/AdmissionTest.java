package onewindow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import onewindow.identity.Role;
import onewindow.identity.web.As;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Walks every endpoint of every module with every role and with nobody. Endpoints that are added
 * later are walked without a change here.
 */
@SpringBootTest(properties = "onewindow.demonstration=false")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
class AdmissionTest {
    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w+)(?::([^{}]+))?}");
    private static final Set<String> TECHNICAL =
            Set.of("/error", "/v3/api-docs", "/api-docs.html", "/swagger-ui", "/actuator/health");

    @Autowired MockMvc web;
    @Autowired List<RequestMappingHandlerMapping> mappings;

    @Test
    void everyEndpointBelongsToAnAudienceOrToEverybody() {
        var strangers = new TreeSet<String>();
        for (Endpoint endpoint : endpoints()) {
            boolean technical = TECHNICAL.stream().anyMatch(endpoint.path()::startsWith);
            if (!technical && !isOpen(endpoint.path()) && audience(endpoint.path()) == null) {
                strangers.add(endpoint.toString());
            }
        }
        assertThat(strangers).isEmpty();
    }

    @Test
    void admitsEachRoleToItsAudienceOnly() throws Exception {
        var faults = new ArrayList<String>();
        for (Endpoint endpoint : endpoints()) {
            if (!endpoint.path().startsWith("/api/")) {
                continue;
            }
            check(endpoint, null, faults);
            for (Role role : Role.values()) {
                check(endpoint, role, faults);
            }
        }
        assertThat(faults).isEmpty();
        assertThat(endpoints()).hasSizeGreaterThan(20);
    }

    private void check(Endpoint endpoint, Role role, List<String> faults) throws Exception {
        RequestPostProcessor who = role == null ? request -> request : As.role(role);
        var answer =
                web.perform(request(endpoint.method(), endpoint.path()).with(who).secure(true))
                        .andReturn()
                        .getResponse();
        boolean shut = isShut(answer);
        if (shut == isAdmitted(endpoint, role)) {
            faults.add(endpoint + " as " + role + ": " + answer.getStatus());
        }
    }

    /** A 403 of a rule behind the door is not the door's. */
    private static boolean isShut(MockHttpServletResponse answer) throws Exception {
        String body = answer.getContentAsString();
        return answer.getStatus() == 401 && body.contains("sign-in-required")
                || answer.getStatus() == 403
                        && (body.contains("\"right\":\"audience\"")
                                || body.contains("\"right\":\"csrf\""));
    }

    private static boolean isAdmitted(Endpoint endpoint, Role role) {
        String path = endpoint.path();
        if (path.equals("/api/session") && role == null) {
            return endpoint.method() == HttpMethod.GET;
        }
        if (path.startsWith("/api/session/")) {
            return role != null;
        }
        return isOpen(path) || role != null && role.audience() == audience(path);
    }

    private static boolean isOpen(String path) {
        return path.startsWith("/api/public/")
                || path.equals("/api/session")
                || path.startsWith("/api/session/");
    }

    private static Role.Audience audience(String path) {
        for (Role.Audience audience : Role.Audience.values()) {
            if (path.startsWith("/api/" + audience.name().toLowerCase(Locale.ROOT) + "/")) {
                return audience;
            }
        }
        return null;
    }

    private record Endpoint(HttpMethod method, String path) {}

    private List<Endpoint> endpoints() {
        var endpoints = new ArrayList<Endpoint>();
        for (RequestMappingHandlerMapping mapping : mappings) {
            for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
                var methods = info.getMethodsCondition().getMethods();
                for (String pattern : info.getPatternValues()) {
                    for (String path : filled(pattern)) {
                        if (methods.isEmpty()) {
                            endpoints.add(new Endpoint(HttpMethod.GET, path));
                        }
                        methods.forEach(method ->
                                endpoints.add(
                                        new Endpoint(HttpMethod.valueOf(method.name()), path)));
                    }
                }
            }
        }
        return endpoints;
    }

    /** A variable that is a choice of words is filled with each of them, any other with an id. */
    private static List<String> filled(String pattern) {
        var variable = VARIABLE.matcher(pattern);
        if (!variable.find()) {
            return List.of(pattern.replace("**", "x"));
        }
        String choice = variable.group(2);
        boolean words = choice != null && choice.matches("\\(?[\\w|-]+\\)?");
        var values =
                words
                        ? List.of(choice.replaceAll("[()]", "").split("\\|"))
                        : List.of(UUID.randomUUID().toString());
        var paths = new ArrayList<String>();
        for (String value : values) {
            paths.addAll(
                    filled(
                            pattern.substring(0, variable.start())
                                    + value
                                    + pattern.substring(variable.end())));
        }
        return paths;
    }
}
