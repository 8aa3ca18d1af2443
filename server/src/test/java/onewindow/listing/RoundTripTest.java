package onewindow.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.Guide;
import onewindow.catalogue.Guides;
import onewindow.listing.file.ListFormat;
import onewindow.listing.sheet.Cleaning;
import onewindow.listing.sheet.GuideAssembly;
import onewindow.listing.sheet.GuideShape;
import onewindow.listing.sheet.Sheet;
import onewindow.listing.sheet.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every guide of the demonstration goes out and comes back the same. */
class RoundTripTest {
    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @EnumSource(names = {"WORKBOOK", "COMMA"})
    void givesBackWhatWentOut(ListFormat format) throws Exception {
        Map<String, Guide> guides = guides();
        List<Sheet> sheets = sheets(guides);
        byte[] file = GuideSheets.file(format, sheets);
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
                                        GuideSheets.file(format, sheets(back(back.guides()))))
                                .sheets())
                .isEqualTo(read.sheets());
    }

    /**
     * A person sorts each sheet as it suits: what belongs where, and in what order, stands in the
     * rows.
     */
    @ParameterizedTest
    @EnumSource(names = {"WORKBOOK", "COMMA"})
    void sortingASheetDoesNoHarm(ListFormat format) throws Exception {
        Map<String, Guide> guides = guides();
        long seed = System.nanoTime();
        var random = new Random(seed);
        var shuffled =
                sheets(guides).stream()
                        .map(sheet -> {
                            var rows = new ArrayList<>(sheet.rows());
                            Collections.shuffle(rows, random);
                            return new Sheet(sheet.name(), sheet.columns(), rows);
                        })
                        .toList();
        assertThat(shuffled.stream().filter(sheet -> sheet.rows().size() > 1).count())
                .isGreaterThan(10);
        var read = ListFormat.sheets(format, GuideSheets.file(format, shuffled));
        var back = GuideAssembly.of(read.sheets(), code -> Optional.empty());
        assertThat(back.lines()).as("seed %d", seed).isEmpty();
        var found = back(back.guides());
        assertThat(found.keySet()).isEqualTo(guides.keySet());
        found.forEach((code, guide) ->
                assertThat(guide).as("%s, seed %d", code, seed).isEqualTo(guides.get(code)));
    }

    @Test
    void aRowNamesItsParentByCodeOrByNameAndItsPlaceByANumber() {
        var guides = new LinkedHashMap<String, Guide>();
        String code = guides().keySet().iterator().next();
        guides.put(
                code,
                Guides.changed(guide -> {
                    var materials = guide.withArray("materials");
                    var first = (ObjectNode) materials.get(0);
                    materials.removeAll();
                    for (String name : List.of("申请书", "营业执照", "营业执照")) {
                        var one = first.deepCopy();
                        one.put("code", "M0" + (materials.size() + 1)).put("name", name);
                        one.putArray("defects");
                        materials.add(one);
                    }
                }));
        var sheets = new ArrayList<>(sheets(guides));
        var defects = sheets.get(2);
        assertThat(defects.columns())
                .containsExactly("item", "parent", "order", "problem", "remedy");
        assertThat(defects.rows()).isEmpty();
        sheets.set(
                2,
                new Sheet(
                        defects.name(),
                        defects.columns(),
                        List.of(
                                row(3, code, "M01", "", "最后", "改"),
                                row(4, code, "申请书", "2", "第三", "改"),
                                row(5, code, "M01", "1.5", "第二", "改"),
                                row(6, code, "M01", "1", "第一", "改"),
                                row(7, code, "M03", "1", "复印件不清", "改"))));
        var back = GuideAssembly.of(sheets, any -> Optional.empty());
        assertThat(back.lines()).isEmpty();
        var materials = back(back.guides()).get(code).materials();
        assertThat(materials.getFirst().defects())
                .extracting(Guide.Defect::problem)
                .containsExactly("第一", "第二", "第三", "最后");
        assertThat(materials.get(1).defects()).isEmpty();
        assertThat(materials.get(2).defects()).hasSize(1);

        sheets.set(
                2,
                new Sheet(
                        defects.name(),
                        defects.columns(),
                        List.of(
                                row(3, code, "营业执照", "1", "x", "x"),
                                row(4, code, "M09", "1", "x", "x"),
                                row(5, code, "2", "1", "x", "x"),
                                row(6, code, "", "1", "x", "x"),
                                row(7, code, "M01", "第一", "x", "x"))));
        var wrong = GuideAssembly.of(sheets, any -> Optional.empty());
        assertThat(wrong.guides()).isEmpty();
        assertThat(wrong.lines())
                .extracting(line -> line.place() + " " + line.rule())
                .containsExactly(
                        "B3 list-parent-unclear",
                        "B4 list-parent-unknown",
                        "B5 list-parent-unknown",
                        "B6 required",
                        "C7 list-number");
    }

    /** Only a damaged guide has one code twice; it goes out and comes back all the same. */
    @Test
    void whatHasOneCodeTwiceIsToldApart() {
        var guides = new LinkedHashMap<String, Guide>();
        String code = guides().keySet().iterator().next();
        guides.put(
                code,
                Guides.changed(guide -> {
                    var materials = guide.withArray("materials");
                    var first = (ObjectNode) materials.get(0);
                    materials.removeAll();
                    for (String each : List.of("M01", "M01", "M01 #2", "")) {
                        var one = first.deepCopy();
                        one.put("code", each);
                        one.putArray("defects")
                                .addObject()
                                .put("problem", "缺陷 " + materials.size())
                                .put("remedy", "改");
                        materials.add(one);
                    }
                }));
        var sheets = sheets(guides);
        assertThat(sheets.get(2).rows())
                .extracting(row -> row.cells().get(1))
                .containsExactly("M01", "M01 #2", "M01 #2 #2", "#2");
        var back = GuideAssembly.of(sheets, any -> Optional.empty());
        assertThat(back(back.guides())).isEqualTo(guides);
    }

    private static Sheet.Row row(int number, String... cells) {
        return new Sheet.Row(number, List.of(cells));
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
        var read = ListFormat.sheets(format, GuideSheets.file(format, sheets(guides)));
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

    private static Map<String, Guide> back(Map<String, ObjectNode> trees) {
        Map<String, Guide> guides = new LinkedHashMap<>();
        trees.forEach(
                (code, tree) -> guides.put(code, Catalogue.read(JSON.writeValueAsBytes(tree))));
        return guides;
    }

    private static List<Sheet> sheets(Map<String, Guide> guides) {
        try (var rows = new GuideSheets()) {
            guides.forEach((code, guide) -> rows.add(code, JSON.readTree(Catalogue.write(guide))));
            return rows.sheets();
        }
    }

    private static Map<String, Guide> guides() {
        Map<String, Guide> guides = new LinkedHashMap<>();
        Guides.demonstration().forEach(one -> guides.put(one.code(), one.guide()));
        return guides;
    }
}
