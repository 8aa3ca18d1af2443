package onewindow.clauses;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/**
 * What is looked into of a version of an item.
 *
 * @param item its code
 * @param faults what its materials lack, which no text shows: S1, S6, S8
 */
public record ItemTexts(
        String item,
        String name,
        int version,
        UUID department,
        List<FieldText> texts,
        List<MaterialFault> faults) {

    /**
     * @param field path of the field that is missing
     * @param material the name of the material
     */
    public record MaterialFault(
            String field, String rule, ClauseFinding.Level level, String material) {}

    /** A rule that is broken several times by one field is one finding. */
    List<Spot> spots() {
        var spots = new ArrayList<Spot>();
        for (FieldText text : texts) {
            var rules = new HashSet<String>();
            for (ClauseFinding finding : text.find()) {
                if (rules.add(finding.rule())) {
                    spots.add(Spot.of(text, finding));
                }
            }
        }
        faults.forEach(fault -> spots.add(Spot.of(fault)));
        return spots;
    }
}
