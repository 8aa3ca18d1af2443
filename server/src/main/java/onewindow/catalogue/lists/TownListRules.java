package onewindow.catalogue.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import onewindow.catalogue.ItemCode;
import onewindow.catalogue.lists.TownList.Power;
import onewindow.catalogue.lists.TownList.State;
import onewindow.platform.Invalid;
import onewindow.platform.Invalid.Fault;
import onewindow.platform.Refused;
import org.jspecify.annotations.Nullable;

/** What the list of a town needs before it is drafted, filed and published (rulebook R1.3). */
final class TownListRules {
    static final int TOWN = 5;
    private static final int MOST_POWERS = 500;

    private TownListRules() {}

    /**
     * Every fault at once.
     *
     * @param ofTown whether the body with the credit code is one of the town
     */
    static void check(TownLists.NewTownList list, Predicate<String> ofTown) {
        List<Fault> faults = new ArrayList<>();
        text("name", list.name(), Entries.NAME, faults);
        var checklist = list.checklist();
        text("checklist.process", checklist.process(), Entries.TEXT, faults);
        text("checklist.training", checklist.training(), Entries.TEXT, faults);
        text("checklist.support", checklist.support(), Entries.TEXT, faults);
        text("checklist.supervision", checklist.supervision(), Entries.TEXT, faults);
        List<Power> powers = list.powers();
        if (powers.isEmpty()) {
            faults.add(new Fault("powers", "required"));
        }
        if (powers.size() > MOST_POWERS) {
            faults.add(new Fault("powers", "too-many"));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < powers.size(); i++) {
            String field = "powers[" + i + "].";
            Power power = powers.get(i);
            boolean known =
                    ItemCode.parse(power.itemCode())
                            .filter(code -> code.level() == TOWN)
                            .filter(code -> ofTown.test(code.creditCode()))
                            .isPresent();
            if (!known) {
                faults.add(new Fault(field + "itemCode", "not-of-the-town"));
            } else if (!seen.add(power.itemCode())) {
                faults.add(new Fault(field + "itemCode", "repeated"));
            }
            text(field + "givenBy", power.givenBy(), Entries.NAME, faults);
            text(field + "basis", power.basis(), Entries.NAME, faults);
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }

    static void mayChange(TownList list, @Nullable Integer seen) {
        if (list.state() != State.DRAFT) {
            throw new Refused(ListRefusal.TOWN_LIST_FILED);
        }
        if (seen != null && seen != list.version()) {
            throw new Refused(ListRefusal.TOWN_LIST_CHANGED);
        }
    }

    /** The county takes note of what another person drafted. */
    static void mayFile(TownList list, LocalDate on, UUID by, LocalDate today) {
        if (list.state() != State.DRAFT) {
            throw new Refused(ListRefusal.TOWN_LIST_FILED);
        }
        if (by.equals(list.draftedBy())) {
            throw new Refused(ListRefusal.TOWN_LIST_OWN_DRAFT);
        }
        if (on.isAfter(today)) {
            throw new Invalid("on", "out-of-range");
        }
    }

    /** Filed first, published then. */
    static void mayPublish(TownList list, LocalDate effectiveFrom) {
        TownList.Filing filing = list.filing();
        if (filing == null) {
            throw new Refused(ListRefusal.TOWN_LIST_NOT_FILED);
        }
        if (list.publication() != null) {
            throw new Refused(ListRefusal.TOWN_LIST_PUBLISHED);
        }
        if (effectiveFrom.isBefore(filing.on())) {
            throw new Invalid("effectiveFrom", "before-filing");
        }
    }

    private static void text(String field, String text, int longest, List<Fault> faults) {
        if (text.isBlank()) {
            faults.add(new Fault(field, "required"));
        } else if (text.length() > longest) {
            faults.add(new Fault(field, "too-long"));
        }
    }
}
