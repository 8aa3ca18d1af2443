package onewindow.clauses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import onewindow.clauses.FindingEvent.Clearing;
import onewindow.clauses.FindingEvent.Kind;
import onewindow.clauses.Reconciliation.Entry;
import onewindow.clauses.Reconciliation.Step;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReconciliationTest {
    private static final Spot FIRST = spot("sections.conditions[0]", "近期");
    private static final Spot SECOND = spot("sections.conditions[1]", "近期");

    @Test
    void recordsWhatIsNew() {
        assertThat(reconcile(List.of(), FIRST)).containsExactly(new Step(null, FIRST, Kind.FOUND));
    }

    @Test
    void theSameGuideASecondTimeChangesNothing() {
        assertThat(reconcile(List.of(entry(FIRST, FindingState.OPEN, null)), FIRST)).isEmpty();
        assertThat(reconcile(List.of(entry(FIRST, FindingState.ASSIGNED, null)), FIRST)).isEmpty();
        assertThat(reconcile(List.of(entry(FIRST, FindingState.CLEARED, Clearing.REWRITTEN))))
                .isEmpty();
    }

    @Test
    void clearsWhatIsGone() {
        Entry entry = entry(FIRST, FindingState.ASSIGNED, null);
        assertThat(reconcile(List.of(entry))).containsExactly(new Step(entry, null, Kind.CLEARED));
    }

    @Test
    void findsAgainWhatCameBack() {
        Entry entry = entry(FIRST, FindingState.CLEARED, Clearing.REWRITTEN);
        assertThat(reconcile(List.of(entry), FIRST))
                .containsExactly(new Step(entry, FIRST, Kind.FOUND_AGAIN));
    }

    @Test
    void followsTheWordsToAnotherPlaceInTheirList() {
        Entry entry = entry(FIRST, FindingState.ASSIGNED, null);
        assertThat(reconcile(List.of(entry), SECOND))
                .containsExactly(new Step(entry, SECOND, null));
    }

    @Test
    void twoEntriesOfTheSameWordsMoveTogether() {
        Entry first = entry(FIRST, FindingState.OPEN, null);
        Entry second = entry(SECOND, FindingState.OPEN, null);
        Spot third = spot("sections.conditions[2]", "近期");
        assertThat(reconcile(List.of(first, second), SECOND, third))
                .containsExactly(new Step(first, third, null));
    }

    @Test
    void otherWordsOfTheSameRuleInTheSameFieldAreTheSameFinding() {
        Entry entry = entry(FIRST, FindingState.OPEN, null);
        Spot other = spot("sections.conditions[0]", "尽快");
        assertThat(reconcile(List.of(entry), other)).containsExactly(new Step(entry, other, null));
    }

    @Test
    void aJustificationHoldsForItsWordsOnly() {
        Entry entry = entry(FIRST, FindingState.CLEARED, Clearing.JUSTIFIED);
        assertThat(reconcile(List.of(entry), FIRST)).isEmpty();
        Spot other = spot("sections.conditions[0]", "尽快");
        assertThat(reconcile(List.of(entry), other))
                .containsExactly(new Step(entry, other, Kind.FOUND_AGAIN));
    }

    @Test
    void anExceptionEndsWithItsTerm() {
        Permits permits = new Permits(Set.of(), Set.of(wording(FIRST)));
        Entry entry = entry(FIRST, FindingState.EXCEPTION, null);
        assertThat(Reconciliation.of(List.of(entry), List.of(FIRST), permits)).isEmpty();
        assertThat(Reconciliation.of(List.of(), List.of(FIRST), permits))
                .containsExactly(new Step(null, FIRST, Kind.EXCEPTED));
        assertThat(reconcile(List.of(entry), FIRST))
                .containsExactly(new Step(entry, FIRST, Kind.FOUND_AGAIN));
    }

    @Test
    void wordsThatAreAllowedAreNoFindings() {
        Permits permits = new Permits(Set.of(wording(FIRST)), Set.of());
        assertThat(Reconciliation.of(List.of(), List.of(FIRST), permits)).isEmpty();
        Entry entry = entry(FIRST, FindingState.OPEN, null);
        assertThat(Reconciliation.of(List.of(entry), List.of(FIRST), permits))
                .containsExactly(new Step(entry, FIRST, Kind.MARKED_FALSE));
    }

    private static List<Step> reconcile(List<Entry> entries, Spot... spots) {
        return Reconciliation.of(entries, List.of(spots), Permits.NONE);
    }

    private static Spot spot(String field, String phrase) {
        return new Spot(
                field,
                Section.CONDITION,
                "F08",
                ClauseFinding.Level.WARN,
                phrase,
                phrase + "照片",
                0,
                phrase.length());
    }

    private static Permits.Wording wording(Spot spot) {
        return new Permits.Wording(spot.rule(), spot.section(), spot.phrase());
    }

    private static Entry entry(Spot spot, FindingState state, @Nullable Clearing how) {
        return new Entry(UUID.randomUUID(), "code", 1, spot, state, how, 1);
    }
}
