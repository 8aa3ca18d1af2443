package onewindow.catalogue;

import java.time.LocalDate;
import java.util.UUID;
import onewindow.situations.Answers;
import org.jspecify.annotations.Nullable;

/**
 * One immutable version of a service item; a case pins it.
 *
 * @param code 31 characters, or 33 for a business item (rulebook §1.4, §1.5)
 * @param department the implementing body
 */
public record ItemVersion(
        UUID id,
        String code,
        int version,
        UUID department,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        State state,
        Guide guide) {
    /** The same version, with what applies in a situation. */
    public ItemVersion in(Answers answers) {
        return new ItemVersion(
                id,
                code,
                version,
                department,
                effectiveFrom,
                effectiveTo,
                state,
                guide.in(answers));
    }

    /** 事项状态 (rulebook R1.4). */
    public enum State {
        IN_USE,
        SUSPENDED,
        CANCELLED
    }
}
