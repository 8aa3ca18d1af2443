package onewindow.clauses;

import java.util.List;

/** The texts of the published guides: the catalogue hands them down, a few at a time. */
public interface GuideTexts {
    /** Codes of all items that are not cancelled, in order. */
    List<String> items();

    /** Of the latest published version of each; an item that is gone meanwhile is left out. */
    List<ItemTexts> of(List<String> items);
}
