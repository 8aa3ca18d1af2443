package onewindow.documents.leaflet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import onewindow.documents.page.Sheet;
import onewindow.documents.page.Typefaces;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.springframework.stereotype.Service;

/** Draws leaflets on A4. */
@Service
public class Leaflets {
    private final Typefaces typefaces;

    Leaflets(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    /** The leaflet as PDF, with its fonts in it. */
    public byte[] pdf(Leaflet leaflet) {
        return typefaces.alone(() -> draw(leaflet));
    }

    private byte[] draw(Leaflet leaflet) {
        try (var document = new PDDocument()) {
            var about = new PDDocumentInformation();
            about.setTitle(leaflet.title());
            about.setAuthor(leaflet.organ());
            about.setCreator("OneWindow");
            document.setDocumentInformation(about);
            document.getDocumentCatalog().setLanguage("zh-CN");
            new LeafletPaper(new Sheet(document, typefaces), document, leaflet).draw();
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
