package onewindow.elements;

import java.util.Arrays;

/** What can be filled in; each kind has its rules in {@link FormSchema}. */
public enum FieldKind {
    TEXT,
    LONG_TEXT,
    NUMBER,
    DATE,
    CHOICE,
    IDENTITY_NUMBER,
    CREDIT_CODE,
    PHONE,
    ADDRESS,
    BOOLEAN;

    public static boolean isKnown(String name) {
        return Arrays.stream(values()).anyMatch(kind -> kind.name().equals(name));
    }

    /** Only its length and its element's format bind it. */
    boolean isFreeText() {
        return this == TEXT || this == LONG_TEXT || this == ADDRESS;
    }
}
