package onewindow.cases.demonstration;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onewindow.cases.Filing.MaterialFiled;
import onewindow.catalogue.Guide;
import onewindow.documents.Files;
import onewindow.documents.StoredFile;
import onewindow.platform.Act;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Stores the specimen pages of materials as files of whoever hands them in. */
@Component
@ConditionalOnProperty(name = "onewindow.demonstration", havingValue = "true")
class HandedIn {
    private final Files files;

    HandedIn(Files files) {
        this.files = files;
    }

    /** The pages drawn so far, since many cases hand in the same materials. */
    final class Pages implements AutoCloseable {
        private final SpecimenPages specimen = new SpecimenPages();
        private final Map<String, byte[]> drawn = new HashMap<>();

        List<MaterialFiled> store(Guide guide, List<String> codes, boolean paper, Act act) {
            var stored = new ArrayList<MaterialFiled>();
            for (String code : codes) {
                String name =
                        guide.materials().stream()
                                .filter(material -> material.code().equals(code))
                                .map(Guide.Material::name)
                                .findFirst()
                                .orElseThrow();
                byte[] page =
                        drawn.computeIfAbsent(
                                guide.name() + name, _ -> specimen.page(guide.name(), name));
                StoredFile file =
                        files.store(
                                new ByteArrayInputStream(page),
                                name + ".pdf",
                                act.withKey(act.idempotencyKey() + " " + code));
                stored.add(new MaterialFiled(code, List.of(file.id()), paper));
            }
            return stored;
        }

        @Override
        public void close() {
            specimen.close();
        }
    }

    Pages open() {
        return new Pages();
    }
}
