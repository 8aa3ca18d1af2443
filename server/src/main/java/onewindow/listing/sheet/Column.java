package onewindow.listing.sheet;

import java.util.List;

/**
 * A field of a guide as a column.
 *
 * @param path below the item, or below the element that a row is; dots between nested fields
 * @param nullable an empty cell is nothing, not an empty text
 * @param codes that may stand there; empty for free text
 * @param choice name of the words for the codes; empty where the codes stand for themselves
 */
public record Column(String path, Kind kind, boolean nullable, List<String> codes, String choice) {
    /** The item to which a row belongs: its code. */
    public static final String ITEM = "item";

    /** The element to which a row belongs: see {@link Parents}. */
    public static final String PARENT = "parent";

    /** The place of a row among those of its list; wherever on the sheet it stands. */
    public static final String ORDER = "order";

    public enum Kind {
        ITEM,
        PARENT,
        ORDER,
        TEXT,
        WHOLE_NUMBER,
        DECIMAL,
        FLAG,
        CHOICE,
        /** One a line. */
        TEXTS,
        CHOICES,
        WHOLE_NUMBERS,
        /** Whether a part of the guide is there at all. */
        PRESENCE
    }

    /** Says where a row belongs, and is no field of the guide. */
    boolean isOutside() {
        return kind == Kind.ITEM || kind == Kind.PARENT || kind == Kind.ORDER;
    }

    static Column item() {
        return new Column(ITEM, Kind.ITEM, false, List.of(), "");
    }

    /** 2.5 is between the second and the third. */
    static Column order() {
        return new Column(ORDER, Kind.ORDER, true, List.of(), "");
    }

    static Column parent() {
        return new Column(PARENT, Kind.PARENT, false, List.of(), "");
    }
}
