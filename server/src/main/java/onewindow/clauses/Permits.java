package onewindow.clauses;

import java.util.Set;

/**
 * Words that a rule finds and that may stand in an item's guide all the same (rulebook §13.4).
 *
 * @param allowed false positives, in this kind of field of any item
 * @param excepted catch-alls that the centre allows in this item today
 */
public record Permits(Set<Wording> allowed, Set<Wording> excepted) {
    public static final Permits NONE = new Permits(Set.of(), Set.of());

    /**
     * @param phrase see {@link ClauseFinding#phrase()}
     */
    public record Wording(String rule, Section section, String phrase) {}

    /** Whether the words are no vague ones here. */
    public boolean allow(Section section, ClauseFinding finding) {
        return allowed.contains(new Wording(finding.rule(), section, finding.phrase()));
    }

    /** Whether the words are vague, and may stand for a time. */
    public boolean except(Section section, ClauseFinding finding) {
        return excepted.contains(new Wording(finding.rule(), section, finding.phrase()));
    }

    FindingState stateOf(Spot spot) {
        var wording = new Wording(spot.rule(), spot.section(), spot.phrase());
        if (allowed.contains(wording)) {
            return FindingState.FALSE_POSITIVE;
        }
        return excepted.contains(wording) ? FindingState.EXCEPTION : FindingState.OPEN;
    }
}
