package onewindow.reception;

import org.jspecify.annotations.Nullable;

/**
 * Who stands at the window. Personal.
 *
 * @param documentKind national code: 111 identity card, 414 passport …
 */
public record Attendee(
        String name, String documentKind, String documentNumber, @Nullable String phone) {
    /** Without personal values. */
    @Override
    public String toString() {
        return "Attendee";
    }
}
