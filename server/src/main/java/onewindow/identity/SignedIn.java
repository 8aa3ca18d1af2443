package onewindow.identity;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is behind a request. Available to controllers as a parameter; so is {@link
 * onewindow.platform.Act}, made from it.
 *
 * @param name of the person as staff see it; of the enterprise for a company's clerk
 * @param post where staff have sat down, see {@link Sessions#sitDown}
 * @param window the same
 */
public record SignedIn(
        UUID account, String name, Set<Role> roles, @Nullable UUID post, @Nullable UUID window) {
    public boolean has(Role role) {
        return roles.contains(role);
    }
}
