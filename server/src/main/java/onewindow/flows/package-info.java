/**
 * The steps of an item as a model that can be checked and drawn. Start at {@link
 * onewindow.flows.Flow}.
 */
@ApplicationModule(allowedDependencies = {"platform", "calendar"})
@NullMarked
package onewindow.flows;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
