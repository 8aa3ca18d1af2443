package onewindow.listing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.CatalogueSearch;
import onewindow.catalogue.ItemHead;
import onewindow.listing.file.ListFormat;
import onewindow.listing.sheet.GuideRows;
import onewindow.platform.Refused;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** The list as it is in force, as a file. */
@Service
public class Exports {
    /** A spreadsheet with more is not opened by anybody; the list is asked for in parts. */
    static final int MOST = 5_000;

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .disable(
                            tools.jackson.databind.cfg.JsonNodeFeature
                                    .STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .enable(
                            tools.jackson.databind.DeserializationFeature
                                    .USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();

    private final Catalogue catalogue;
    private final CatalogueSearch search;

    Exports(Catalogue catalogue, CatalogueSearch search) {
        this.catalogue = catalogue;
        this.search = search;
    }

    /**
     * What a search of the administrators shows, with everything that the guides say.
     *
     * @throws Refused {@code list-too-long} with {@code most}
     */
    public byte[] file(ListFormat format, String text, Predicate<ItemHead> trait) {
        var found = search.list(text, trait, 0, MOST);
        if (found.total() > MOST) {
            throw new Refused(
                    ListingRefusal.LIST_TOO_LONG,
                    java.util.Map.of("most", MOST, "total", found.total()));
        }
        return format == ListFormat.JSON ? json(found.items()) : sheets(format, found.items());
    }

    private byte[] sheets(ListFormat format, List<ItemHead> heads) {
        var rows = new GuideRows();
        catalogue.readEach(
                heads,
                (head, guide) -> rows.add(head.code(), JSON.readTree(Catalogue.write(guide))));
        return ListFormat.write(format, rows.sheets());
    }

    private byte[] json(List<ItemHead> heads) {
        var bytes = new ByteArrayOutputStream();
        catalogue.readEach(
                heads,
                (head, guide) -> {
                    String before = bytes.size() == 0 ? "[\n" : ",\n";
                    bytes.writeBytes(
                            (before + "{\"code\":\"" + head.code() + "\",\"guide\":")
                                    .getBytes(StandardCharsets.UTF_8));
                    bytes.writeBytes(Catalogue.write(guide));
                    bytes.write('}');
                });
        bytes.writeBytes((bytes.size() == 0 ? "[]\n" : "\n]\n").getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }
}
