package onewindow.adjustments;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onewindow.adjustments.Adjustment.OpenCases;
import onewindow.catalogue.Guide;
import onewindow.catalogue.Handling;
import onewindow.catalogue.ItemCode;
import onewindow.catalogue.ItemType;
import onewindow.platform.Invalid.Fault;

/** What a change of each kind needs (rulebook R1.3): every fault is named at once. */
final class AdjustmentRules {
    private static final int TOWN = 5;
    private static final Set<String> FROM_ABOVE =
            Set.of("DELEGATED_FROM_ABOVE", "AUTHORISED_FROM_ABOVE");
    private static final Set<String> ENTRUSTED =
            Set.of("ENTRUSTED_FROM_ABOVE", "ENTRUSTED_BY_PEER");

    private final Adjustment change;
    private final List<Guide> from;
    private final List<Guide> to;
    private final List<Fault> faults = new ArrayList<>();

    private AdjustmentRules(Adjustment change, List<Guide> from, List<Guide> to) {
        this.change = change;
        this.from = from;
        this.to = to;
    }

    /**
     * @param from the latest guides of the items it starts from, in their order; {@code to} those
     *     of its targets
     */
    static List<Fault> faults(Adjustment change, List<Guide> from, List<Guide> to) {
        var rules = new AdjustmentRules(change, from, to);
        rules.numbers();
        if (rules.faults.isEmpty()) {
            rules.subjects();
        }
        rules.cases();
        return List.copyOf(rules.faults);
    }

    private void numbers() {
        switch (change.kind()) {
            case ADD -> expect(0, 0, 1, Integer.MAX_VALUE);
            case CHANGE, TO_COMMITMENT -> {
                expect(1, 1, 1, 1);
                unless(change.from().equals(change.to()), "to", "adjustment-same-item");
            }
            case SPLIT -> expect(1, 1, 2, Integer.MAX_VALUE);
            case MERGE -> expect(2, Integer.MAX_VALUE, 1, 1);
            case SUSPEND, RESUME -> expect(1, 1, 0, 0);
            case CANCEL -> expect(1, 1, 0, Integer.MAX_VALUE);
            case TRANSFER, ENTRUST, TO_FILING -> expect(1, 1, 1, 1);
            case DELEGATE -> expect(1, 1, 1, Integer.MAX_VALUE);
        }
        unless(isUnique(change.from()), "from", "repeated");
        unless(isUnique(change.to()), "to", "repeated");
    }

    private void expect(int leastFrom, int mostFrom, int leastTo, int mostTo) {
        unless(from.size() >= leastFrom && from.size() <= mostFrom, "from", "adjustment-number");
        unless(to.size() >= leastTo && to.size() <= mostTo, "to", "adjustment-number");
    }

    private void subjects() {
        for (int i = 0; i < to.size(); i++) {
            String field = "to[" + i + "]";
            Guide target = to.get(i);
            String code = change.to().get(i);
            switch (change.kind()) {
                case TRANSFER ->
                        unless(
                                !credit(code).equals(credit(change.from().getFirst()))
                                        && sameBasic(target),
                                field,
                                "adjustment-transfer");
                case DELEGATE ->
                        unless(
                                target.level() >= TOWN
                                        && sameBasic(target)
                                        && FROM_ABOVE.contains(powerSource(target)),
                                field,
                                "adjustment-delegate");
                case ENTRUST ->
                        unless(
                                ENTRUSTED.contains(powerSource(target)) && sameBasic(target),
                                field,
                                "adjustment-entrust");
                case TO_FILING ->
                        unless(target.type() == ItemType.FILING, field, "adjustment-filing");
                case TO_COMMITMENT -> unless(target.commitment(), field, "adjustment-commitment");
                case ADD, CHANGE, SPLIT, MERGE, SUSPEND, RESUME, CANCEL -> {}
            }
        }
    }

    /** Cases can only go to one successor, and end only with an item that is given up. */
    private void cases() {
        if (change.openCases() == OpenCases.MOVE) {
            unless(change.kind().ends() && to.size() == 1, "openCases", "adjustment-move");
        }
        if (change.openCases() == OpenCases.END) {
            boolean givenUp =
                    change.kind() == ChangeKind.CANCEL || change.kind() == ChangeKind.TO_FILING;
            unless(givenUp, "openCases", "adjustment-end");
        }
    }

    private boolean sameBasic(Guide target) {
        return target.catalogCode().equals(from.getFirst().catalogCode());
    }

    private static String powerSource(Guide guide) {
        return Optional.ofNullable(guide.handling()).map(Handling::powerSource).orElse("");
    }

    private static String credit(String code) {
        return ItemCode.parse(code).map(ItemCode::creditCode).orElse(code);
    }

    private static boolean isUnique(List<String> codes) {
        return new HashSet<>(codes).size() == codes.size();
    }

    private void unless(boolean holds, String field, String rule) {
        if (!holds) {
            faults.add(new Fault(field, rule));
        }
    }
}
