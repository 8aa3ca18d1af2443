package onewindow.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as the rules of signing in see it.
 *
 * @param codeSecret sealed
 * @param codeStep step of the latest one-time code used
 */
record Account(
        UUID id,
        String login,
        String name,
        Set<Role> roles,
        @Nullable UUID party,
        @Nullable Instant verifiedAt,
        String passwordHash,
        Instant passwordChangedAt,
        boolean passwordToChange,
        byte @Nullable [] codeSecret,
        long codeStep,
        Instant lastUsedAt,
        @Nullable Instant disabledAt) {

    boolean isStaff() {
        return roles.stream().anyMatch(Role::isStaff);
    }

    /** By an administrator, or because nobody used it for so long (GB/T 22239-2019, 8.1.4.2 c). */
    boolean isDisabled(Instant now, Duration unused) {
        return disabledAt != null || lastUsedAt.plus(unused).isBefore(now);
    }

    /** Staff change it regularly (GB/T 22239-2019, 8.1.4.1 a). */
    boolean mustChangePassword(Instant now, Duration age) {
        return passwordToChange || (isStaff() && passwordChangedAt.plus(age).isBefore(now));
    }
}
