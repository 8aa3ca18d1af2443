package onewindow.catalogue.paper;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.UUID;
import java.util.function.Supplier;
import onewindow.catalogue.Guide;
import onewindow.catalogue.ItemVersion;
import onewindow.documents.QrCodes;
import onewindow.documents.leaflet.Leaflet;
import onewindow.documents.leaflet.Leaflets;
import onewindow.organisation.Department;
import onewindow.platform.NotFound;
import org.springframework.stereotype.Service;

/**
 * Guides and forms as PDF. Drawing takes a while and one paper is drawn at a time, so those that
 * were asked for last are kept.
 */
@Service
public class GuidePapers {
    private static final long BYTES = 32L * 1024 * 1024;

    private final Leaflets leaflets;
    private final QrCodes codes;
    private final Cache<Edition, byte[]> drawn =
            Caffeine.newBuilder()
                    .maximumWeight(BYTES)
                    .weigher((Edition edition, byte[] pdf) -> pdf.length)
                    .build();

    private record Edition(
            UUID version, ItemVersion.State state, Department department, String paper) {}

    GuidePapers(Leaflets leaflets, QrCodes codes) {
        this.leaflets = leaflets;
        this.codes = codes;
    }

    /** The whole guide: fifteen sections, the item's QR code, version and date. */
    public byte[] guide(ItemVersion version, Department department) {
        return paper(
                version,
                department,
                "guide",
                () -> PaperGuide.of(version, department, codes.itemAddress(version.code())));
    }

    /**
     * A form to fill in, or an example of one that is filled in.
     *
     * @throws NotFound where the item has no such form
     */
    public byte[] form(
            ItemVersion version, Department department, String material, boolean sample) {
        var wanted =
                version.guide().materials().stream()
                        .filter(one -> one.code().equals(material) && isForm(one))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("form"));
        return paper(
                version,
                department,
                (sample ? "sample " : "blank ") + material,
                () ->
                        FormPaper.of(
                                version,
                                department,
                                wanted,
                                sample,
                                codes.itemAddress(version.code())));
    }

    /** Whether the material has a blank and a sample. */
    public static boolean isForm(Guide.Material material) {
        return material.kind().equals("2");
    }

    private byte[] paper(
            ItemVersion version, Department department, String paper, Supplier<Leaflet> content) {
        return drawn.get(
                new Edition(version.id(), version.state(), department, paper),
                edition -> leaflets.pdf(content.get()));
    }
}
