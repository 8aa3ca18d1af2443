package onewindow.documents;

import onewindow.documents.page.Typefaces;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Draws documents as this platform prints them: with its address, and as samples or in earnest. */
@Component
class Drawing {
    private final Typefaces typefaces;
    private final QrCodes codes;
    private final boolean sample;

    Drawing(
            Typefaces typefaces,
            QrCodes codes,
            @Value("${onewindow.sample:${onewindow.demonstration:false}}") boolean sample) {
        this.typefaces = typefaces;
        this.codes = codes;
        this.sample = sample;
    }

    byte[] information(Content content, String address) {
        var look = new DocumentPdf.Look(null, address, sample);
        return typefaces.alone(() -> DocumentPdf.draw(content, look, typefaces));
    }

    byte[] draw(Content content, @Nullable String sealName) {
        var look = new DocumentPdf.Look(sealName, address(content), sample);
        return typefaces.alone(() -> DocumentPdf.draw(content, look, typefaces));
    }

    /** Who was only advised has no case to follow, but a guide to read. */
    private String address(Content content) {
        return content.kind() == DocumentKind.ONE_TIME_NOTICE
                ? codes.itemAddress(content.token())
                : codes.caseAddress(content.token());
    }
}
