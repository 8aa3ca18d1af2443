package onewindow.catalogue.gate;

import java.util.List;
import java.util.Set;
import onewindow.catalogue.Guide;
import onewindow.catalogue.lists.Fee;
import onewindow.clauses.Permits;

/**
 * What a guide is held against beside itself.
 *
 * @param sisters guides in force of other bodies with the same basic code
 * @param permits vague words that may stand in this guide all the same
 */
public record Surroundings(Listed listed, List<Sister> sisters, Permits permits) {

    /**
     * What the lists say that hold in the guide's region on that day.
     *
     * @param retainedIntermediaries names on the list of retained intermediary services
     * @param cancelledProofs names on the list of cancelled proofs
     * @param sharedPapers names of papers that offices fetch by sharing or as licences
     * @param fees that may be charged
     * @param inHall the item is seconded to the windows of a hall
     * @param onTownList the item stands on the list of its town; also where it is of no town
     */
    public record Listed(
            Set<String> retainedIntermediaries,
            Set<String> cancelledProofs,
            Set<String> sharedPapers,
            List<Fee> fees,
            boolean inHall,
            boolean onTownList) {}

    /** The same matter as another body handles it. */
    public record Sister(String body, Guide guide) {}
}
