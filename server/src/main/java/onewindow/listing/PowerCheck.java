package onewindow.listing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import onewindow.catalogue.Catalogue;
import onewindow.drafting.DraftSearch;
import onewindow.listing.ImportStore.Checked;
import onewindow.listing.sheet.PowerList;
import onewindow.listing.sheet.ReportLine;
import onewindow.organisation.Organisation;
import org.springframework.stereotype.Component;

/** What a bare list of powers would make of the catalogue; changes nothing. */
@Component
class PowerCheck {
    /** Of a provisional basic code: far from the numbers that the province gives. */
    private static final int FIRST_MAIN_ITEM = 90_001;

    private final Catalogue catalogue;
    private final DraftSearch drafts;
    private final Organisation organisation;
    private final AssignedCodeStore store;

    PowerCheck(
            Catalogue catalogue,
            DraftSearch drafts,
            Organisation organisation,
            AssignedCodeStore store) {
        this.catalogue = catalogue;
        this.drafts = drafts;
        this.organisation = organisation;
        this.store = store;
    }

    ImportCheck.Result check(PowerList list, List<ReportLine> cleaned) {
        var lines = new ArrayList<>(cleaned);
        lines.addAll(list.lines());
        var items = new ArrayList<Checked>();
        var assigned = assigned(list.powers());
        Set<String> bodies = new LinkedHashSet<>();
        for (PowerList.Power power : list.powers()) {
            String code =
                    assigned.getOrDefault(power.region(), Map.of())
                            .getOrDefault(power.legacyCode(), "");
            if (organisation.departmentByCreditCode(power.bodyCode()).isEmpty()
                    && bodies.add(power.bodyCode())) {
                lines.add(
                        new ReportLine(
                                ReportLine.Kind.BODY,
                                "",
                                0,
                                "",
                                power.region(),
                                "list-body-unknown",
                                power.bodyCode(),
                                power.bodyName(),
                                null));
            }
            boolean begun = !drafts.list(code, false).isEmpty() || catalogue.isPublished(code);
            var kind = begun ? ListImport.Kind.SAME : ListImport.Kind.NEW;
            // Without a guide nothing can be published yet.
            items.add(
                    new Checked(
                            new ListImport.Line(
                                    code,
                                    power.name(),
                                    kind,
                                    0,
                                    begun ? 0 : 1,
                                    power.legacyCode(),
                                    null),
                            null));
            lines.add(
                    new ReportLine(
                            ReportLine.Kind.NOTE,
                            "",
                            power.row(),
                            PowerList.CODE,
                            "",
                            "list-code-assigned",
                            power.legacyCode(),
                            code,
                            code));
        }
        return new ImportCheck.Result(list.rows(), items, lines, assigned);
    }

    /**
     * The other platform's codes are of another kind (rulebook §1.5: old codes are kept). Each gets
     * a provisional code of the national form, always the same one.
     */
    private Map<String, Map<String, String>> assigned(List<PowerList.Power> powers) {
        Map<String, Map<String, String>> byRegion = new HashMap<>();
        Set<String> basics = store.assignedBasics();
        var sorted = new TreeMap<String, PowerList.Power>();
        powers.forEach(power -> sorted.put(power.region() + power.legacyCode(), power));
        for (PowerList.Power power : sorted.values()) {
            var codes =
                    byRegion.computeIfAbsent(
                            power.region(), region -> new HashMap<>(store.assigned(region)));
            codes.computeIfAbsent(
                    power.legacyCode(),
                    any ->
                            power.bodyCode()
                                    + power.level()
                                    + free(power.region().substring(0, 2) + power.type(), basics));
        }
        return byRegion;
    }

    private static String free(String ownerAndType, Set<String> basics) {
        for (int main = FIRST_MAIN_ITEM; ; main++) {
            String basic = ownerAndType + main + "000";
            if (basics.add(basic)) {
                return basic;
            }
        }
    }
}
