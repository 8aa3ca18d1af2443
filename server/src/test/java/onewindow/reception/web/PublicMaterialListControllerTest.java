package onewindow.reception.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import onewindow.ModuleTest;
import onewindow.QrPictures;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.Departments;
import onewindow.catalogue.Guides;
import onewindow.organisation.Structure;
import onewindow.platform.Act;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** The codes on what people carry away lead to where they were drawn for. */
@ModuleTest
class PublicMaterialListControllerTest {
    @Autowired MockMvc web;
    @Autowired Catalogue catalogue;
    @Autowired Structure structure;
    @Autowired TransactionTemplate transactions;
    @Autowired Clock clock;

    private String item = "";
    private String code = "";

    @BeforeEach
    void publishAnItemWithAQuestion() {
        String department = Departments.establish(structure, transactions, clock);
        code = Guides.code(department);
        item = "/api/public/items/" + code;
        catalogue.publish(
                code,
                Guides.of(department, Guides::askAboutTheAgent),
                LocalDate.of(2026, 1, 1),
                Act.byPlatform(UUID.randomUUID().toString(), clock.instant()));
    }

    @Test
    void theCodeOnAListOfMySituationOpensThatSituation() throws Exception {
        String told =
                web.perform(
                                post(item + "/situation")
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .content("{\"answers\": {\"agent\": \"yes\"}}"))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        String address = JsonPath.read(told, "$.address");
        assertThat(address).endsWith("/items/" + code + "?agent=yes");
        assertThat(QrPictures.onPage(pdf(get(item + "/material-list?agent=yes")), -1))
                .isEqualTo(address);
        assertThat(QrPictures.onPage(pdf(get(item + "/material-list?agent=no")), -1))
                .isEqualTo(address.replace("=yes", "=no"));

        String picture =
                web.perform(get("/api/public/qr").param("text", address))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(QrPictures.inSvg(picture)).isEqualTo(address);
    }

    @Test
    void theCodesOfTheItemOpenItsGuide() throws Exception {
        String picture =
                web.perform(get(item + "/qr")).andReturn().getResponse().getContentAsString();
        String address = QrPictures.inSvg(picture);
        assertThat(address).matches("https?://[^/]+/items/" + code);
        assertThat(QrPictures.onPage(pdf(get(item + "/material-list")), -1)).isEqualTo(address);
        assertThat(QrPictures.onPage(pdf(get(item + "/guide.pdf")), 0)).isEqualTo(address);
        assertThat(QrPictures.onPage(pdf(get(item + "/forms/M01/blank.pdf")), 0))
                .isEqualTo(address);
    }

    private byte[] pdf(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request)
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.APPLICATION_PDF))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }
}
