package onewindow.documents.web;

import java.io.IOException;
import onewindow.documents.Files;
import onewindow.documents.QrCodes;
import onewindow.documents.SealCheck;
import onewindow.platform.Invalid;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** QR codes of our own addresses, and whether a PDF still bears our seal. */
@RestController
class PublicDocumentController {
    private final QrCodes codes;
    private final SealCheck check;

    PublicDocumentController(QrCodes codes, SealCheck check) {
        this.codes = codes;
        this.check = check;
    }

    @GetMapping("/api/public/qr")
    ResponseEntity<String> qr(@RequestParam String text) {
        if (!codes.isOwn(text)) {
            throw new Invalid("text", "own-address");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .cacheControl(CacheControl.maxAge(java.time.Duration.ofDays(1)).cachePublic())
                .body(codes.svg(text));
    }

    /** Nothing of the file is kept. */
    @PostMapping("/api/public/documents/check")
    SealCheck.Verdict check(@RequestParam MultipartFile file) throws IOException {
        if (file.getSize() > Files.LARGEST) {
            throw new Invalid("file", "file-too-large");
        }
        return check.check(file.getBytes());
    }
}
