package onewindow.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.Guide;
import onewindow.catalogue.Guides;
import onewindow.listing.file.ListFormat;
import onewindow.listing.sheet.Cleaning;
import onewindow.listing.sheet.GuideAssembly;
import onewindow.listing.sheet.GuideRows;
import onewindow.listing.sheet.GuideShape;
import onewindow.listing.sheet.Sheet;
import onewindow.listing.sheet.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** Every guide of the demonstration goes out and comes back the same. */
class RoundTripTest {
    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @EnumSource(names = {"WORKBOOK", "COMMA"})
    void givesBackWhatWentOut(ListFormat format) throws Exception {
        Map<String, Guide> guides = guides();
        List<Sheet> sheets = sheets(guides);
        byte[] file = ListFormat.write(format, sheets);
        assertThat(ListFormat.of(file)).isEqualTo(format);

        var read = ListFormat.sheets(format, file);
        assertThat(read.lines()).isEmpty();
        var back = GuideAssembly.of(read.sheets(), code -> Optional.empty());
        assertThat(back.lines()).isEmpty();
        assertThat(back.guides().keySet()).containsExactlyElementsOf(guides.keySet());
        back.guides()
                .forEach((code, guide) ->
                        assertThat(Catalogue.read(JSON.writeValueAsBytes(guide)))
                                .as(code)
                                .isEqualTo(guides.get(code)));
        assertThat(
                        ListFormat.sheets(
                                        format,
                                        ListFormat.write(format, sheets(back(back.guides()))))
                                .sheets())
                .isEqualTo(read.sheets());
    }

    /** Texts that spreadsheets and CSV are known to spoil. */
    @ParameterizedTest
    @EnumSource(names = {"WORKBOOK", "COMMA"})
    void awkwardTextsComeBackAsTheyWent(ListFormat format) throws Exception {
        Map<String, Guide> guides = new LinkedHashMap<>();
        var codes = guides().keySet().iterator();
        for (String text :
                List.of(
                        "=1+1",
                        "+86",
                        "-",
                        "@x",
                        "'quoted",
                        "'=x",
                        "a\nb",
                        "\"one\", two",
                        "\\n",
                        "00012345678901234567",
                        "1.50",
                        "是",
                        "<b",
                        "𡐓")) {
            guides.put(
                    codes.next(),
                    Guides.changed(guide -> {
                        guide.put("name", text).put("visitsReason", text);
                        guide.withArray("aliases").removeAll().add(text).add("").add("x");
                    }));
        }
        var read = ListFormat.sheets(format, ListFormat.write(format, sheets(guides)));
        assertThat(read.lines()).isEmpty();
        var back = GuideAssembly.of(read.sheets(), code -> Optional.empty());
        assertThat(back.lines()).isEmpty();
        assertThat(back(back.guides())).isEqualTo(guides);
    }

    @Test
    void cleansNothingOfWhatIsCleanAlready() {
        sheets(guides())
                .forEach(sheet ->
                        sheet.rows()
                                .forEach(row ->
                                        row.cells()
                                                .forEach(cell ->
                                                        assertThat(Cleaning.clean(cell).rules())
                                                                .as(cell)
                                                                .isEmpty())));
    }

    @Test
    void headsEveryColumnWithAWord() {
        GuideShape.parts()
                .forEach(part ->
                        part.columns()
                                .forEach(column ->
                                        assertThat(Words.column(part, column))
                                                .as(part.path() + " " + column.path())
                                                .matches(".*\\p{IsHan}.*")
                                                .doesNotContainPattern("[a-z]{3,}")));
        assertThat(GuideShape.parts().stream().map(Words::sheet))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.length() <= 31);
    }

    private static Map<String, Guide> back(
            Map<String, tools.jackson.databind.node.ObjectNode> trees) {
        Map<String, Guide> guides = new LinkedHashMap<>();
        trees.forEach(
                (code, tree) -> guides.put(code, Catalogue.read(JSON.writeValueAsBytes(tree))));
        return guides;
    }

    private static List<Sheet> sheets(Map<String, Guide> guides) {
        var rows = new GuideRows();
        guides.forEach((code, guide) -> rows.add(code, JSON.readTree(Catalogue.write(guide))));
        return rows.sheets();
    }

    private static Map<String, Guide> guides() {
        Map<String, Guide> guides = new LinkedHashMap<>();
        Guides.demonstration().forEach(one -> guides.put(one.code(), one.guide()));
        return guides;
    }
}
