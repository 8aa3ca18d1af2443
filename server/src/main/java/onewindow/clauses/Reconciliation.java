package onewindow.clauses;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;
import onewindow.clauses.FindingEvent.Clearing;
import org.jspecify.annotations.Nullable;

/**
 * Brings the ledger's entries of one item into line with what its guide says now. The same guide a
 * second time changes nothing.
 */
final class Reconciliation {
    private final Permits permits;
    private final List<Step> steps = new ArrayList<>();

    /**
     * A finding as it stands in the ledger.
     *
     * @param revision how many events it has
     * @param how it was cleared
     */
    record Entry(
            UUID id,
            String item,
            int version,
            Spot spot,
            FindingState state,
            @Nullable Clearing how,
            int revision) {

        boolean isLive() {
            return state == FindingState.OPEN || state == FindingState.ASSIGNED;
        }

        boolean hasWordsOf(Spot other) {
            return spot.rule().equals(other.rule()) && spot.phrase().equals(other.phrase());
        }
    }

    /**
     * One entry's next step.
     *
     * @param entry none where it is new
     * @param spot where the words stand now; none where they are gone
     * @param event none where nothing became of it but its place
     */
    record Step(@Nullable Entry entry, @Nullable Spot spot, FindingEvent.@Nullable Kind event) {}

    private Reconciliation(Permits permits) {
        this.permits = permits;
    }

    static List<Step> of(List<Entry> entries, List<Spot> spots, Permits permits) {
        var reconciliation = new Reconciliation(permits);
        var open = new ArrayList<>(entries);
        var rest = new ArrayList<>(spots);
        // An entry follows its words when the list around them grows or shrinks.
        reconciliation.pair(
                open, rest, (entry, spot) -> sameField(entry, spot) && entry.hasWordsOf(spot));
        reconciliation.pair(
                open, rest, (entry, spot) -> sameKind(entry, spot) && entry.hasWordsOf(spot));
        reconciliation.pair(
                open,
                rest,
                (entry, spot) -> sameField(entry, spot) && entry.spot().rule().equals(spot.rule()));
        rest.forEach(reconciliation::add);
        open.forEach(reconciliation::close);
        return reconciliation.steps;
    }

    private void pair(List<Entry> open, List<Spot> rest, BiPredicate<Entry, Spot> fits) {
        for (var spots = rest.iterator(); spots.hasNext(); ) {
            Spot spot = spots.next();
            for (Entry entry : open) {
                if (fits.test(entry, spot)) {
                    keep(entry, spot);
                    open.remove(entry);
                    spots.remove();
                    break;
                }
            }
        }
    }

    private void add(Spot spot) {
        FindingState wanted = permits.stateOf(spot);
        if (wanted != FindingState.FALSE_POSITIVE) {
            steps.add(
                    new Step(
                            null,
                            spot,
                            wanted == FindingState.EXCEPTION
                                    ? FindingEvent.Kind.EXCEPTED
                                    : FindingEvent.Kind.FOUND));
        }
    }

    private void keep(Entry entry, Spot spot) {
        FindingEvent.Kind event =
                switch (permits.stateOf(spot)) {
                    case FALSE_POSITIVE ->
                            entry.state() == FindingState.FALSE_POSITIVE
                                    ? null
                                    : FindingEvent.Kind.MARKED_FALSE;
                    case EXCEPTION ->
                            entry.state() == FindingState.EXCEPTION
                                    ? null
                                    : FindingEvent.Kind.EXCEPTED;
                    case OPEN, ASSIGNED, CLEARED ->
                            entry.isLive() || isJustified(entry, spot)
                                    ? null
                                    : FindingEvent.Kind.FOUND_AGAIN;
                };
        if (event != null || !entry.spot().equals(spot)) {
            steps.add(new Step(entry, spot, event));
        }
    }

    /** The words are gone. */
    private void close(Entry entry) {
        if (entry.isLive() || entry.state() == FindingState.EXCEPTION) {
            steps.add(new Step(entry, null, FindingEvent.Kind.CLEARED));
        }
    }

    /** A justification is one of these words. */
    private static boolean isJustified(Entry entry, Spot spot) {
        return entry.how() == Clearing.JUSTIFIED && entry.hasWordsOf(spot);
    }

    private static boolean sameField(Entry entry, Spot spot) {
        return entry.spot().field().equals(spot.field());
    }

    private static boolean sameKind(Entry entry, Spot spot) {
        return entry.spot().kind().equals(spot.kind());
    }
}
