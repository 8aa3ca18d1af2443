package onewindow.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import onewindow.ModuleTest;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.Departments;
import onewindow.catalogue.Guide;
import onewindow.catalogue.Guides;
import onewindow.drafting.DraftSearch;
import onewindow.listing.file.ListFormat;
import onewindow.listing.sheet.Sheet;
import onewindow.organisation.Structure;
import onewindow.platform.Act;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A list as dirty as those in the field: every kind of dirt as often as it was measured (the source
 * stands in the file of the numbers). Every row is in, with its cleaning told, or in the report
 * with its exact fault.
 */
@ModuleTest
class FieldSurveyTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int ROWS = 400;
    private static final String ERROR_PAGE =
            "<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body><h1>502</h1></body></html>";

    /** As they were met; the last one is encoded twice. */
    private static final List<String> ENTITIES =
            List.of("&nbsp;", "<br/>", "<p>办理</p>", "&amp;amp;");

    @Autowired Imports imports;
    @Autowired DraftSearch drafts;
    @Autowired Structure structure;
    @Autowired TransactionTemplate transactions;
    @Autowired Clock clock;

    /**
     * @param rules what the report has to say of the row, and nothing else
     * @param in whether its item comes in by this row
     */
    private record Expected(List<String> rules, boolean in) {}

    @Test
    void everyRowIsInOrInTheReport() throws Exception {
        JsonNode survey =
                JSON.readTree(
                        new ClassPathResource("listing/field-survey.json").getContentAsByteArray());
        double all = survey.get("rows").asDouble();
        int repeated = share(survey.get("repeatedRows").asDouble() / all);
        int pages = share(survey.get("errorPages").asDouble() / all);
        int codeless = share(survey.get("withoutCode").asDouble() / all);
        int encoded = share(survey.get("entitiesOrTags").asDouble() / all);
        int tabbed = share(survey.get("tabs").asDouble() / all);
        int limitless = share(1 - survey.at("/fillRate/legalLimit.days").asDouble());
        int baseless = share(1 - survey.at("/fillRate/sections.legalBasis").asDouble());
        assertThat(List.of(repeated, pages, codeless, encoded, tabbed, limitless, baseless))
                .containsExactly(38, 40, 4, 12, 6, 40, 24);

        String department = Departments.establish(structure, transactions, clock);
        int sound = ROWS - repeated - pages - codeless;
        var guides = new GuideSheets();
        for (int i = 0; i < sound + codeless; i++) {
            int number = i;
            Guide guide =
                    Guides.of(
                            department,
                            tree -> {
                                tree.put("name", "事项第" + number + "号")
                                        .put("catalogCode", catalogCode(number));
                                if (number < limitless) {
                                    ((ObjectNode) tree.get("legalLimit")).putNull("days");
                                } else if (number < limitless + baseless) {
                                    ((ObjectNode) tree.get("sections")).putArray("legalBasis");
                                }
                            });
            guides.add(code(department, number), JSON.readTree(Catalogue.write(guide)));
        }
        long seed = System.nanoTime();
        var random = new Random(seed);
        var sheets = new ArrayList<>(guides.sheets());
        guides.close();
        Sheet items = sheets.getFirst();
        // What belongs to an item without a code has none either, and is not in the file.
        Set<String> coded = new HashSet<>();
        IntStream.range(0, sound).forEach(i -> coded.add(code(department, i)));
        sheets.replaceAll(sheet ->
                new Sheet(
                        sheet.name(),
                        sheet.columns(),
                        sheet.rows().stream()
                                .filter(row -> coded.contains(row.cells().getFirst()))
                                .toList()));
        var rows = new ArrayList<List<String>>();
        var expected = new ArrayList<Expected>();
        int name = items.columns().indexOf("name");
        int summary = items.columns().indexOf("summary");
        for (int i = 0; i < sound + codeless; i++) {
            var cells = new ArrayList<>(items.rows().get(i).cells());
            var rules = new ArrayList<String>();
            if (i >= sound) {
                cells.set(0, "");
                rules.add("required");
            } else if (i < encoded) {
                String dirt = ENTITIES.get(i % ENTITIES.size());
                cells.set(name, cells.get(name) + dirt + "办法");
                rules.add(dirt.startsWith("<") ? "clean-html-tag" : "clean-html-entity");
            } else if (i < encoded + tabbed) {
                cells.set(summary, "先\t办");
                rules.add("clean-tab");
            }
            rows.add(cells);
            expected.add(new Expected(rules, i < sound));
        }
        for (int i = 0; i < repeated; i++) {
            // Half of them follow a row that is dirty itself, and are as dirty.
            int of = i % 2 == 0 ? i / 2 : 100 + i;
            rows.add(rows.get(of));
            var rules = new ArrayList<>(expected.get(of).rules());
            rules.add("clean-row-repeated");
            expected.add(new Expected(rules, false));
        }
        for (int i = 0; i < pages; i++) {
            var cells = new ArrayList<>(Collections.nCopies(items.columns().size(), ""));
            cells.set(0, ERROR_PAGE);
            rows.add(cells);
            expected.add(new Expected(List.of("clean-html-tag", "code-format"), false));
        }
        assertThat(rows).hasSize(ROWS);

        var order = new ArrayList<>(IntStream.range(0, ROWS).boxed().toList());
        Collections.shuffle(order, random);
        var shuffled = new ArrayList<Sheet.Row>();
        for (int at : order) {
            shuffled.add(new Sheet.Row(shuffled.size() + 3, rows.get(at)));
        }
        sheets.set(0, new Sheet(items.name(), items.columns(), shuffled));
        UUID id = checked(GuideSheets.file(ListFormat.COMMA, sheets));

        var counts = imports.counts(id);
        assertThat(imports.find(id).rows()).isEqualTo(ROWS);
        assertThat(counts.fresh()).as("seed %d", seed).isEqualTo(sound);
        assertThat(counts.faultyRows()).isEqualTo(pages + codeless);
        Map<Integer, List<String>> found = report(id, items.name());
        int taken = 0;
        int left = 0;
        int faulty = 0;
        for (int i = 0; i < ROWS; i++) {
            int at = order.get(i);
            List<String> rules = found.getOrDefault(i + 3, List.of());
            boolean first = order.subList(0, i).stream().noneMatch(o -> same(rows, o, at));
            var wanted = new ArrayList<>(expected.get(at).rules());
            // Of two rows that are the same, the first one on the sheet is taken.
            if (twice(rows, at)) {
                wanted.remove("clean-row-repeated");
                if (!first) {
                    wanted.add("clean-row-repeated");
                }
            }
            assertThat(rules)
                    .as("row %d, seed %d", i + 3, seed)
                    .containsExactlyInAnyOrderElementsOf(wanted);
            if (wanted.contains("clean-row-repeated")) {
                left++;
            } else if (wanted.contains("required") || wanted.contains("code-format")) {
                faulty++;
            } else {
                taken++;
            }
        }
        assertThat(taken).isEqualTo(sound);
        assertThat(left).isEqualTo(repeated);
        assertThat(faulty).isEqualTo(pages + codeless);
        assertThat(taken + left + faulty).isEqualTo(ROWS);

        assertThat(imports.takeOver(id, by(imports.find(id).version()))).isEqualTo(sound);
        for (int i = 0; i < encoded + tabbed; i++) {
            Guide guide = drafts.guide(drafts.list(code(department, i), true).getFirst().id());
            assertThat(guide.name() + guide.summary()).doesNotContain("&amp", "nbsp", "<", "\t");
        }
        for (int i = 0; i < limitless + baseless; i++) {
            Guide guide = drafts.guide(drafts.list(code(department, i), true).getFirst().id());
            if (i < limitless) {
                assertThat(guide.legalLimit().days()).as("nothing is made up").isNull();
            } else {
                assertThat(guide.sections().legalBasis()).isEmpty();
            }
        }
    }

    private Map<Integer, List<String>> report(UUID id, String sheet) {
        Map<Integer, List<String>> found = new TreeMap<>();
        imports.lines(id, null, 0, 10_000).stream()
                .filter(line -> line.sheet().equals(sheet) && line.row() > 0)
                .forEach(line ->
                        found.computeIfAbsent(line.row(), any -> new ArrayList<>())
                                .add(line.rule()));
        found.replaceAll((row, rules) -> List.copyOf(new TreeSet<>(rules)));
        return found;
    }

    private static boolean same(List<List<String>> rows, int one, int other) {
        return rows.get(one).equals(rows.get(other)) && !rows.get(one).getFirst().isEmpty();
    }

    private static boolean twice(List<List<String>> rows, int at) {
        return rows.get(at).getFirst().startsWith("1136")
                && Collections.frequency(rows, rows.get(at)) > 1;
    }

    private static int share(double rate) {
        return (int) Math.round(rate * ROWS);
    }

    private static String catalogCode(int number) {
        return "0001%05d000".formatted(17_000 + number);
    }

    private static String code(String department, int number) {
        return department + "3" + catalogCode(number);
    }

    private UUID checked(byte[] file) throws InterruptedException {
        UUID id = imports.receive("清单", file, by(null));
        for (var left = Duration.ofSeconds(180);
                imports.find(id).state() == ListImport.State.CHECKING;
                left = left.minusMillis(50)) {
            assertThat(left).isPositive();
            Thread.sleep(50);
        }
        assertThat(imports.find(id).state()).isEqualTo(ListImport.State.CHECKED);
        return id;
    }

    private Act by(@Nullable Integer version) {
        return new Act(
                UUID.randomUUID(),
                null,
                null,
                "",
                UUID.randomUUID().toString(),
                version,
                clock.instant());
    }
}
