package onewindow.documents.leaflet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a leaflet, from the top down.
 *
 * @param organ above the title
 * @param under lines below the title, such as codes and dates
 * @param code address in the QR code at the top, and what it is for
 * @param foot left of the page number, on every page
 * @param mark across every page, such as 示例
 */
public record Leaflet(
        String organ,
        String title,
        List<String> under,
        @Nullable Code code,
        String foot,
        @Nullable String mark,
        List<Block> blocks) {

    public record Code(String address, String caption) {}

    public sealed interface Block {}

    public record Heading(String text) implements Block {}

    public record Paragraph(String text) implements Block {}

    /** Numbered, where there is more than one. */
    public record Points(List<String> texts) implements Block {}

    /** Labels with values. */
    public record Facts(List<Row> rows) implements Block {
        public record Row(String label, String value) {}
    }

    /**
     * @param rows the first is the heading
     * @param shares of the width, one for each column
     */
    public record Table(List<List<String>> rows, List<Integer> shares) implements Block {}

    /** Boxes one below the other, with arrows between them. */
    public record Chart(List<String> boxes) implements Block {}
}
