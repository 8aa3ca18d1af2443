package onewindow.catalogue.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import onewindow.platform.Invalid;

/** What a synonym must be, so that search means the same whichever synonym is read first. */
final class SynonymRules {
    static final int LONGEST_SAID = 20;
    static final int LONGEST_OFFICIAL = 50;

    /** One character stands in too many words that mean something else. */
    private static final int SHORTEST = 2;

    private SynonymRules() {}

    /**
     * @param others synonyms in force, without this one
     * @throws Invalid with every fault: {@code required}, {@code too-long}, {@code synonym-short},
     *     {@code synonym-same}, {@code synonym-chain}, {@code synonym-official}
     */
    static void check(Synonym synonym, Collection<Synonym> others) {
        var faults = new ArrayList<Invalid.Fault>();
        String key = synonym.key();
        String official = SearchText.normalise(synonym.official());
        words("said", synonym.said(), key, LONGEST_SAID, faults);
        words("official", synonym.official(), official, LONGEST_OFFICIAL, faults);
        if (faults.isEmpty() && key.equals(official)) {
            faults.add(new Invalid.Fault("official", "synonym-same"));
        }
        if (faults.isEmpty()) {
            chains(key, official, others, faults);
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }

    private static void words(
            String field, String text, String normal, int longest, List<Invalid.Fault> faults) {
        if (normal.isEmpty()) {
            faults.add(new Invalid.Fault(field, "required"));
        } else if (text.codePointCount(0, text.length()) > longest) {
            faults.add(new Invalid.Fault(field, "too-long"));
        } else if (normal.codePointCount(0, normal.length()) < SHORTEST) {
            faults.add(new Invalid.Fault(field, "synonym-short"));
        }
    }

    /** The words of the guides stand for themselves: no chain, and so no circle, comes about. */
    private static void chains(
            String key, String official, Collection<Synonym> others, List<Invalid.Fault> faults) {
        for (Synonym other : others) {
            if (other.key().equals(official)) {
                faults.add(new Invalid.Fault("official", "synonym-chain"));
            }
            if (SearchText.normalise(other.official()).equals(key)) {
                faults.add(new Invalid.Fault("said", "synonym-official"));
                return;
            }
        }
    }
}
