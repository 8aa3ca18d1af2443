package onewindow.clauses.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Map;
import onewindow.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(properties = "onewindow.demonstration=false")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
class PublicGuideCheckControllerTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired MockMvc web;

    @Test
    void tellsEverybodyWhatIsVagueWhereAndHowToMendIt() throws Exception {
        var answer = check("MATERIAL_NAME", "身份证等有关材料", "zh-CN");
        assertThat(answer.getStatus()).isEqualTo(200);
        JsonNode findings = JSON.readTree(answer.getContentAsByteArray()).get("findings");
        assertThat(findings).hasSize(2);
        JsonNode first = findings.get(0);
        assertThat(first.get("rule").asString()).isEqualTo("F06");
        assertThat(first.get("level").asString()).isEqualTo("BLOCK");
        assertThat(first.get("from").asInt()).isEqualTo(3);
        assertThat(first.get("to").asInt()).isEqualTo(8);
        assertThat(first.get("excerpt").asString()).isEqualTo("等有关材料");
        assertThat(first.get("advice").asString()).contains("逐一列全");
    }

    @Test
    void speaksEnglishToThoseWhoAskForIt() throws Exception {
        var answer = check("CONDITION", "近期免冠照片", "en");
        assertThat(answer.getContentAsString()).contains("within the last 6 months");
    }

    @Test
    void refusesWhatIsTooLong() throws Exception {
        assertThat(check("CONDITION", "文".repeat(20_000), "zh-CN").getStatus()).isEqualTo(200);
        var answer = check("CONDITION", "文".repeat(20_001), "zh-CN");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("too-long");
        assertThat(check("CONDITION", "文".repeat(50_000), "zh-CN").getStatus()).isEqualTo(413);
    }

    @Test
    void refusesASectionThatNoGuideHas() throws Exception {
        assertThat(check("NOTHING", "文", "zh-CN").getStatus()).isEqualTo(400);
    }

    @Test
    void givesNoMoreThanTwoHundred() throws Exception {
        var answer = check("CONDITION", "其他材料".repeat(5_000), "zh-CN");
        assertThat(JSON.readTree(answer.getContentAsByteArray()).get("findings")).hasSize(200);
    }

    @Test
    void slowsDownWhoeverAsksWithoutEnd() throws Exception {
        int status = 200;
        for (int i = 0; i < 300 && status == 200; i++) {
            status =
                    web.perform(
                                    post("/api/public/guide-checks")
                                            .with(request -> {
                                                request.setRemoteAddr("203.0.113.77");
                                                return request;
                                            })
                                            .contentType(MediaType.APPLICATION_JSON)
                                            .content("{\"section\":\"FEE\",\"text\":\"5元\"}"))
                            .andReturn()
                            .getResponse()
                            .getStatus();
        }
        assertThat(status).isEqualTo(429);
    }

    private MockHttpServletResponse check(String section, String text, String language)
            throws Exception {
        return web.perform(
                        post("/api/public/guide-checks")
                                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(
                                        JSON.writeValueAsString(
                                                Map.of("section", section, "text", text))))
                .andReturn()
                .getResponse();
    }
}
