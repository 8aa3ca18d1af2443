/**
 * Which place is this; what lies in it; which city (site) does it belong to. Start at {@link
 * onewindow.regions.Regions}.
 */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package onewindow.regions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
