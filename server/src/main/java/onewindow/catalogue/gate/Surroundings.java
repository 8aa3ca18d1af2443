package onewindow.catalogue.gate;

import java.util.List;
import java.util.Set;
import onewindow.catalogue.Guide;
import onewindow.catalogue.basic.BasicEntry;
import onewindow.clauses.Permits;
import org.jspecify.annotations.Nullable;

/**
 * What a guide is held against beside itself.
 *
 * @param retainedIntermediaries names on the list of retained intermediary services
 * @param cancelledProofs names on the list of cancelled proofs
 * @param sharedPapers names of papers that offices fetch by sharing or as licences
 * @param sisters guides in force of other bodies with the same basic code
 * @param basic the entry of the basic catalogue in force; none where the code is unknown there
 * @param permits vague words that may stand in this guide all the same
 */
public record Surroundings(
        Set<String> retainedIntermediaries,
        Set<String> cancelledProofs,
        Set<String> sharedPapers,
        List<Sister> sisters,
        @Nullable BasicEntry basic,
        Permits permits) {

    /** The same matter as another body handles it. */
    public record Sister(String body, Guide guide) {}
}
