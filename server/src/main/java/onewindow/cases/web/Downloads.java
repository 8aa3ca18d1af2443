package onewindow.cases.web;

import java.nio.charset.StandardCharsets;
import onewindow.cases.CaseFiles.Opened;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Attachments as answers: shown by their sniffed type, never as a page of ours. */
final class Downloads {
    private Downloads() {}

    static ResponseEntity<InputStreamResource> of(Opened opened) {
        var disposition =
                ContentDisposition.inline()
                        .filename(opened.file().name(), StandardCharsets.UTF_8)
                        .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .contentType(MediaType.parseMediaType(opened.file().mediaType()))
                .contentLength(opened.file().size())
                .body(new InputStreamResource(opened.content()));
    }
}
