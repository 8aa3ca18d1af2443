package onewindow.documents.web;

import java.io.IOException;
import onewindow.documents.Files;
import onewindow.documents.StoredFile;
import onewindow.platform.Act;
import org.springframework.web.multipart.MultipartFile;

final class Upload {
    private Upload() {}

    static StoredFile store(Files files, MultipartFile file, Act act) throws IOException {
        String name = file.getOriginalFilename();
        try (var content = file.getInputStream()) {
            return files.store(content, name == null ? "" : name, act);
        }
    }
}
