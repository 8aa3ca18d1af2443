package onewindow.elements;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 数据元: one datum with its name and form, however a form calls it.
 *
 * @param code stable, such as {@code DE02001}
 * @param kind as of a field of a form: TEXT, LONG_TEXT, NUMBER, DATE, CHOICE, IDENTITY_NUMBER,
 *     CREDIT_CODE, PHONE, ADDRESS, BOOLEAN
 * @param format regular expression of the whole value
 * @param maximum most characters, or the largest number
 * @param choices code list of a CHOICE
 * @param personal PERSONAL or SENSITIVE (Personal Information Protection Law, art. 28)
 * @param sourceSystem the system that supplies it, so that nobody is asked for it
 * @param licenceField licence and field from which it can be filled in
 */
public record DataElement(
        String code,
        String name,
        String nameEn,
        String kind,
        @Nullable String format,
        @Nullable Integer maximum,
        List<String> choices,
        @Nullable String personal,
        @Nullable String sourceSystem,
        @Nullable String licenceField) {

    /** The dictionary leaves out what an element does not have. */
    public DataElement {
        choices = choices == null ? List.of() : choices;
    }
}
