package onewindow.catalogue.gate;

import java.util.List;
import onewindow.catalogue.Guide;
import onewindow.catalogue.basic.BasicEntry;
import onewindow.catalogue.lists.Listed;
import onewindow.clauses.Permits;
import onewindow.elements.Dictionary;
import org.jspecify.annotations.Nullable;

/**
 * What a guide is held against beside itself.
 *
 * @param listed what the lists say of the item
 * @param sisters guides in force of other bodies with the same basic code
 * @param basic what the basic catalogue says of the code, be it that it is cancelled; none where
 *     the code is unknown there
 * @param dictionary of the data elements that fields may refer to
 * @param permits vague words that may stand in this guide all the same
 */
public record Surroundings(
        Listed listed,
        List<Sister> sisters,
        @Nullable BasicEntry basic,
        Dictionary dictionary,
        Permits permits) {

    /** The same matter as another body handles it. */
    public record Sister(String body, Guide guide) {}
}
