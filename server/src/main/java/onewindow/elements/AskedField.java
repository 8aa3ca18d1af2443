package onewindow.elements;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field that a form asks for.
 *
 * @param kind name of a {@link FieldKind}
 * @param maximum most characters, or the largest number
 * @param source what is known of the applicant that it is filled in from
 * @param element code of the data element that it is
 */
public record AskedField(
        String key,
        String label,
        String labelEn,
        String kind,
        boolean required,
        List<String> choices,
        @Nullable Integer maximum,
        boolean personal,
        @Nullable String source,
        @Nullable String hint,
        @Nullable String element) {}
