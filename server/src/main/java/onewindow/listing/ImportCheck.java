package onewindow.listing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.Finding;
import onewindow.catalogue.Guide;
import onewindow.catalogue.ItemCode;
import onewindow.catalogue.ItemHistory;
import onewindow.drafting.DraftSearch;
import onewindow.listing.ImportStore.Checked;
import onewindow.listing.file.ListFile;
import onewindow.listing.file.ListFormat;
import onewindow.listing.file.Unreadable;
import onewindow.listing.sheet.Column;
import onewindow.listing.sheet.GuideAssembly;
import onewindow.listing.sheet.GuideShape;
import onewindow.listing.sheet.PowerList;
import onewindow.listing.sheet.ReportLine;
import onewindow.listing.sheet.Sheet;
import onewindow.listing.sheet.SheetCleaning;
import onewindow.listing.sheet.Words;
import onewindow.organisation.Organisation;
import onewindow.platform.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a file would make of the catalogue; changes nothing. */
@Component
class ImportCheck {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final int STEP = 50;

    private final Catalogue catalogue;
    private final DraftSearch drafts;
    private final Organisation organisation;
    private final PowerCheck powers;
    private final Clock clock;

    ImportCheck(
            Catalogue catalogue,
            DraftSearch drafts,
            Organisation organisation,
            PowerCheck powers,
            Clock clock) {
        this.catalogue = catalogue;
        this.drafts = drafts;
        this.organisation = organisation;
        this.powers = powers;
        this.clock = clock;
    }

    interface Progress {
        void reached(int done, int total);
    }

    /**
     * @param rows of the file that stand for items
     * @param assigned provisional codes by region and code of the other platform
     */
    record Result(
            int rows,
            List<Checked> items,
            List<ReportLine> lines,
            Map<String, Map<String, String>> assigned) {}

    Result check(ListFormat format, byte[] content, Progress progress) throws Unreadable {
        if (format == ListFormat.JSON) {
            var read = GuideArray.read(content);
            return guides(read.guides(), Map.of(), read.rows(), read.lines(), progress);
        }
        ListFile file = ListFormat.sheets(format, content);
        var lines = new ArrayList<>(file.lines());
        List<Sheet> sheets = SheetCleaning.clean(file.sheets(), lines);
        if (format == ListFormat.POWERS) {
            Sheet list = sheets.getFirst();
            if (!PowerList.fits(list)) {
                throw new Unreadable(
                        "list-not-a-list",
                        String.join(", ", list.columns().stream().limit(10).toList()));
            }
            return powers.check(PowerList.of(list), lines);
        }
        var assembled = GuideAssembly.of(sheets, this::published);
        lines.addAll(assembled.lines());
        var guides = new LinkedHashMap<>(assembled.guides());
        untaken(sheets, file.lines()).forEach(guides::remove);
        int rows = rows(sheets);
        return guides(guides, assembled.rows(), rows, lines, progress);
    }

    private Optional<ObjectNode> published(String code) {
        return catalogue
                .latest(code)
                .map(latest -> (ObjectNode) JSON.readTree(Catalogue.write(guide(latest))));
    }

    private Guide guide(ItemHistory.Version version) {
        return catalogue.version(version.id()).guide();
    }

    /** Items with a cell that is never taken: a formula, or an area of merged cells. */
    private static Set<String> untaken(List<Sheet> sheets, List<ReportLine> lines) {
        Set<String> codes = new HashSet<>();
        for (ReportLine line : lines) {
            int first = line.row();
            int last = line.row();
            if (line.row() == 0) {
                String[] corners = line.place().split(":");
                first = number(corners[0]);
                last = number(corners[corners.length - 1]);
            }
            for (Sheet sheet : sheets) {
                int item = sheet.columns().indexOf(Column.ITEM);
                if (!sheet.name().equals(line.sheet()) || item < 0) {
                    continue;
                }
                for (Sheet.Row row : sheet.rows()) {
                    if (row.number() >= first && row.number() <= last) {
                        codes.add(row.cells().get(item));
                    }
                }
            }
        }
        return codes;
    }

    private static int number(String place) {
        String digits = place.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 7 ? 0 : Integer.parseInt(digits);
    }

    private static int rows(List<Sheet> sheets) {
        String items = Words.sheet(GuideShape.parts().getFirst());
        return sheets.stream()
                .filter(sheet -> sheet.name().equals(items))
                .mapToInt(sheet -> sheet.rows().size())
                .sum();
    }

    private Result guides(
            Map<String, ObjectNode> guides,
            Map<String, Integer> rowOf,
            int rows,
            List<ReportLine> found,
            Progress progress) {
        var lines = new ArrayList<>(found);
        var items = new ArrayList<Checked>();
        LocalDate day = LocalDate.now(clock).plusDays(1);
        int done = 0;
        for (var each : guides.entrySet()) {
            String code = each.getKey();
            int row = rowOf.getOrDefault(code, 0);
            if (done++ % STEP == 0) {
                progress.reached(done - 1, guides.size());
            }
            Guide guide;
            try {
                guide = Catalogue.read(JSON.writeValueAsBytes(each.getValue()));
            } catch (Invalid wrong) {
                wrong.faults()
                        .forEach(fault ->
                                lines.add(
                                        item(
                                                row,
                                                code,
                                                fault.field().replaceFirst("^guide\\.", ""),
                                                fault.code())));
                continue;
            }
            String rule = bodyRule(code);
            if (rule == null && !drafts.list(code, true).isEmpty()) {
                rule = "draft-exists";
            }
            if (rule != null) {
                lines.add(item(row, code, "", rule));
                continue;
            }
            var latest = catalogue.latest(code);
            Guide now = latest.map(this::guide).orElse(null);
            var kind =
                    now == null
                            ? ListImport.Kind.NEW
                            : guide.equals(now) ? ListImport.Kind.SAME : ListImport.Kind.CHANGED;
            int blocking =
                    kind == ListImport.Kind.SAME
                            ? 0
                            : (int)
                                    catalogue.inspect(code, guide, day).stream()
                                            .filter(Finding::blocks)
                                            .count();
            items.add(
                    new Checked(
                            new ListImport.Line(
                                    code,
                                    guide.name() == null ? "" : guide.name(),
                                    kind,
                                    latest.map(ItemHistory.Version::version).orElse(0),
                                    blocking,
                                    null,
                                    null),
                            Catalogue.write(guide)));
        }
        return new Result(rows, items, lines, Map.of());
    }

    private @Nullable String bodyRule(String code) {
        var item = ItemCode.parse(code);
        if (item.isEmpty()) {
            return "code-format";
        }
        return organisation.departmentByCreditCode(item.get().creditCode()).isPresent()
                ? null
                : "code-department";
    }

    private static ReportLine item(int row, String code, String field, String rule) {
        String sheet = Words.sheet(GuideShape.parts().getFirst());
        return new ReportLine(ReportLine.Kind.FAULT, sheet, row, field, "", rule, null, null, code);
    }
}
