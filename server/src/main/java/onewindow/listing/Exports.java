package onewindow.listing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.CatalogueSearch;
import onewindow.catalogue.ItemHead;
import onewindow.listing.file.ListFormat;
import onewindow.listing.file.SpooledTables;
import onewindow.listing.sheet.GuideRows;
import onewindow.platform.Refused;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** The list as it is in force, as a file. */
@Service
public class Exports {
    /** A spreadsheet with more is not opened by anybody; the list is asked for in parts. */
    static final int MOST = 10_000;

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
     * @param to nothing is written to it where the list is refused; stays open
     * @throws Refused {@code list-too-long} with {@code most}
     */
    public void write(ListFormat format, String text, Predicate<ItemHead> trait, OutputStream to)
            throws IOException {
        var found = search.list(text, trait, 0, MOST);
        if (found.total() > MOST) {
            throw new Refused(
                    ListingRefusal.LIST_TOO_LONG,
                    java.util.Map.of("most", MOST, "total", found.total()));
        }
        if (format == ListFormat.JSON) {
            json(found.items(), to);
        } else {
            sheets(format, found.items(), to);
        }
    }

    private void sheets(ListFormat format, List<ItemHead> heads, OutputStream to)
            throws IOException {
        try (var tables = new SpooledTables()) {
            var rows = new GuideRows(tables);
            catalogue.readEach(
                    heads,
                    (head, guide) -> rows.add(head.code(), JSON.readTree(Catalogue.write(guide))));
            ListFormat.write(format, tables.tables(), to);
        }
    }

    private void json(List<ItemHead> heads, OutputStream to) throws IOException {
        var before = new AtomicReference<>("[\n");
        catalogue.readEach(
                heads,
                (head, guide) -> {
                    String begin =
                            before.getAndSet(",\n")
                                    + "{\"code\":\""
                                    + head.code()
                                    + "\",\"guide\":";
                    try {
                        to.write(begin.getBytes(StandardCharsets.UTF_8));
                        to.write(Catalogue.write(guide));
                        to.write('}');
                    } catch (IOException failure) {
                        throw new UncheckedIOException(failure);
                    }
                });
        to.write((heads.isEmpty() ? "[]\n" : "\n]\n").getBytes(StandardCharsets.UTF_8));
    }
}
