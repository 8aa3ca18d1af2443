package onewindow.figures;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import onewindow.figures.FigureRow.Cut;
import onewindow.figures.FigureRow.Measure;
import onewindow.figures.FigureRow.Share;
import onewindow.platform.SpreadsheetText;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The figures as shown, with their bases and definitions, for a spreadsheet. */
public final class FigureFile {
    private static final BigDecimal TENTHS = BigDecimal.TEN;

    private final JsonNode words;
    private final JsonNode catalogue;
    private final Figures.Table table;
    private final Asked asked;
    private final Names names;

    /** What codes are called, in the language of the file. */
    public interface Names {
        String department(String creditCode);

        String region(String code);
    }

    /**
     * @param asked stands in the head, so that the file says of what its figures are
     */
    public FigureFile(Figures.Table table, Asked asked, Locale locale, Names names) {
        String language = locale.getLanguage().equals("en") ? "en" : "zh";
        this.words = words(language, "figures");
        this.catalogue = words(language, "catalogue");
        this.table = table;
        this.asked = asked;
        this.names = names;
    }

    public byte[] workbook() {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "OneWindow", "1.0")) {
            sheet(workbook.newWorksheet(word("title")), rows());
            sheet(workbook.newWorksheet(word("definitions")), definitions());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    public byte[] comma() {
        return SpreadsheetText.table(
                        rows().stream()
                                .map(row ->
                                        row.stream()
                                                .map(cell -> cell == null ? "" : cell.toString())
                                                .toList()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private List<List<@Nullable Object>> rows() {
        var rows = new ArrayList<List<@Nullable Object>>();
        rows.add(
                cells(
                        word("asOf"),
                        table.date().toString(),
                        word("comparedWith"),
                        table.compareWith().toString()));
        filters(rows);
        rows.add(
                cells(
                        word("of"),
                        word("figure"),
                        word("numerator"),
                        word("base"),
                        word("percent"),
                        word("numeratorBefore"),
                        word("baseBefore"),
                        word("itemsCompared"),
                        word("leftOut")));
        add(rows, word("all"), table.all());
        table.levels().forEach(row -> add(rows, word("level." + row.key()), row));
        table.regions().forEach(row -> add(rows, names.region(row.key()), row));
        table.departments().forEach(row -> add(rows, names.department(row.key()), row));
        table.types().forEach(row -> add(rows, word(catalogue, "type." + row.key()), row));
        aims(rows);
        return rows;
    }

    /** One line for each thing that was chosen. */
    private void filters(List<List<@Nullable Object>> rows) {
        filter(rows, "levelLabel", asked.level(), level -> word("level." + level));
        filter(rows, asked.own() ? "regionOwn" : "regionLabel", asked.region(), names::region);
        filter(rows, "department", asked.department(), names::department);
        filter(rows, "type", asked.type(), type -> word(catalogue, "type." + type));
        filter(rows, "audience", asked.audience(), kind -> word(catalogue, "audience." + kind));
    }

    private <T> void filter(
            List<List<@Nullable Object>> rows,
            String label,
            @Nullable T chosen,
            Function<T, String> name) {
        if (chosen != null) {
            rows.add(cells(word(label), name.apply(chosen)));
        }
    }

    /** What was to be reached, and whether it is. */
    private void aims(List<List<@Nullable Object>> rows) {
        if (table.aims().isEmpty()) {
            return;
        }
        rows.add(cells());
        rows.add(
                cells(
                        word("aim.title"),
                        word("figure"),
                        word("aim.value"),
                        word("aim.reached"),
                        word("aim.unit"),
                        word("aim.met"),
                        word("aim.document")));
        for (Aim aim : table.aims()) {
            rows.add(
                    cells(
                            names.region(aim.region()),
                            word("name." + aim.figure()),
                            aim.value(),
                            aim.reached(),
                            word("aim.units." + aim.unit()),
                            word("aim.is." + aim.met()),
                            aim.document()));
        }
    }

    private void add(List<List<@Nullable Object>> rows, String of, FigureRow row) {
        rows.add(
                cells(
                        of,
                        word("name.ITEMS"),
                        row.items(),
                        null,
                        null,
                        row.itemsBefore(),
                        null,
                        null));
        for (Share share : row.shares()) {
            rows.add(
                    cells(
                            of,
                            word("name." + share.figure()),
                            share.numerator(),
                            share.base(),
                            FigureRow.share(share.numerator(), share.base()),
                            share.before(),
                            share.baseBefore(),
                            null));
        }
        for (Cut cut : row.cuts()) {
            boolean days = cut.measure() == Measure.DAYS || cut.measure() == Measure.DAYS_OF_LAW;
            // What fell away, of what there was: the percentage is the one of these two.
            rows.add(
                    cells(
                            of,
                            word("name." + cut.measure()),
                            sum(cut.before() - cut.now(), days),
                            sum(cut.before(), days),
                            cut.percent(),
                            null,
                            null,
                            cut.items(),
                            cut.leftOut()));
        }
        var conformity = row.conformity();
        if (conformity != null) {
            rows.add(
                    cells(
                            of,
                            word("name.CONFORMITY"),
                            conformity.conforming(),
                            conformity.items(),
                            FigureRow.share(conformity.conforming(), conformity.items())));
        }
        var clauses = row.clauses();
        if (clauses != null) {
            rows.add(
                    cells(
                            of,
                            word("name.CLAUSES"),
                            clauses.itemsWith(),
                            clauses.items(),
                            FigureRow.share(clauses.itemsWith(), clauses.items()),
                            null,
                            null,
                            null));
            rows.add(
                    cells(
                            of,
                            word("name.CLAUSES_CLEARED"),
                            clauses.cleared(),
                            clauses.findings(),
                            FigureRow.share(clauses.cleared(), clauses.findings()),
                            null,
                            null,
                            null));
        }
    }

    private List<List<@Nullable Object>> definitions() {
        var rows = new ArrayList<List<@Nullable Object>>();
        JsonNode definitions = words.path("definition");
        definitions
                .propertyNames()
                .forEach(name ->
                        rows.add(cells(word("name." + name), definitions.path(name).asString())));
        return rows;
    }

    private static Object sum(int value, boolean days) {
        return days ? BigDecimal.valueOf(value).divide(TENTHS) : (Object) value;
    }

    private static void sheet(Worksheet sheet, List<List<@Nullable Object>> rows) {
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                switch (rows.get(row).get(column)) {
                    case Number number -> sheet.value(row, column, number);
                    case String text -> sheet.value(row, column, text);
                    case null, default -> {}
                }
            }
        }
        sheet.width(0, 28);
        sheet.width(1, 40);
    }

    private static List<@Nullable Object> cells(@Nullable Object... cells) {
        var list = new ArrayList<@Nullable Object>();
        for (Object cell : cells) {
            list.add(cell);
        }
        return list;
    }

    private String word(String path) {
        return word(words, path);
    }

    private static String word(JsonNode words, String path) {
        JsonNode found = words;
        for (String name : path.split("\\.")) {
            found = found.path(name);
        }
        return found.asString(path);
    }

    private static JsonNode words(String language, String file) {
        try (var stream =
                Objects.requireNonNull(
                        FigureFile.class.getResourceAsStream(
                                "/figures/" + language + "/" + file + ".json"))) {
            return JsonMapper.shared().readTree(stream.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
