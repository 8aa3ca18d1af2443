package onewindow.documents.web;

import java.io.IOException;
import onewindow.documents.Files;
import onewindow.documents.StoredFile;
import onewindow.platform.Act;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Materials that an applicant uploads. */
@RestController
@RequestMapping("/api/citizen/files")
class CitizenFileController {
    private final Files files;

    CitizenFileController(Files files) {
        this.files = files;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    StoredFile store(@RequestParam MultipartFile file, Act act) throws IOException {
        return Upload.store(files, file, act);
    }
}
