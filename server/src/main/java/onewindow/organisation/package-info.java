/**
 * Which office, hall, window, post; who may do what where. Start at {@link
 * onewindow.organisation.Organisation}.
 */
@ApplicationModule(allowedDependencies = {"platform", "regions", "calendar", "identity"})
@NullMarked
package onewindow.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
