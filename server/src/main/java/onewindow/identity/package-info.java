/**
 * Who is this person or company; for whom may they act; what is personal and how it is protected.
 * Start at {@link onewindow.identity.Accounts}.
 */
@ApplicationModule(allowedDependencies = {"platform", "regions"})
@NullMarked
package onewindow.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
