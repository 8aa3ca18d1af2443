package onewindow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The front end's types are made from web/src/api/openapi.json. After a change of the interface:
 * run this test with {@code -Dopenapi.write=true}, then {@code npm run api} in web.
 */
@SpringBootTest(properties = "onewindow.demonstration=false")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
class OpenApiTest {
    private static final Path COPY = Path.of("../web/src/api/openapi.json");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void theFrontEndKnowsTheInterfaceThatTheServerOffers(@Autowired MockMvc mvc) throws Exception {
        var response =
                mvc.perform(get("/v3/api-docs").with(user("reader"))).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(HttpStatus.OK.value());
        String served =
                JSON.writeValueAsString(JSON.readTree(response.getContentAsByteArray())) + "\n";
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(COPY, served);
        }
        assertThat(Files.readString(COPY))
                .as("web/src/api/openapi.json; see the comment of this test")
                .isEqualTo(served);
    }
}
