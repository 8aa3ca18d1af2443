package onewindow.catalogue.lists;

import java.util.List;
import java.util.Set;

/**
 * What the lists say of an item in its region on a day.
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
        boolean onTownList) {
    Listed of(boolean seconded, boolean usable) {
        return new Listed(
                retainedIntermediaries, cancelledProofs, sharedPapers, fees, seconded, usable);
    }
}
