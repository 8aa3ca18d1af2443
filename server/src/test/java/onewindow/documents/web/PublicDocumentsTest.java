package onewindow.documents.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import onewindow.ModuleTest;
import onewindow.documents.QrCodes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class PublicDocumentsTest {
    @Autowired MockMvc web;
    @Autowired QrCodes codes;

    @Test
    void drawsQrCodesOfOurAddressesOnly() throws Exception {
        String own = codes.caseAddress("00112233445566778899aabbccddeeff");
        web.perform(get("/api/public/qr").param("text", own))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("image/svg+xml"))
                .andExpect(content().string(containsString("<svg")));
        web.perform(get("/api/public/qr").param("text", "https://elsewhere.example/"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("faults[0].code").value("own-address"));
    }

    @Test
    void saysOfAnyFileWhetherItBearsASeal() throws Exception {
        web.perform(
                        multipart("/api/public/documents/check")
                                .file(new MockMultipartFile("file", "%PDF-1.7 nothing".getBytes())))
                .andExpect(status().isOk())
                .andExpect(jsonPath("finding").value("NOT_SEALED"));
    }

    @Test
    void takesFilesFromNobodyWhoIsNotSignedIn() throws Exception {
        web.perform(
                        multipart("/api/citizen/files")
                                .file(new MockMultipartFile("file", "a.pdf", null, new byte[1])))
                .andExpect(status().is4xxClientError());
    }
}
