/**
 * 一件事: one errand that needs several items, told as one: its members, in which order, one form, one
 * set of materials and one promise (rulebook §5.1). Start at {@link onewindow.bundles.Bundles}.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "regions",
            "calendar",
            "identity",
            "organisation",
            "elements",
            "catalogue",
            "catalogue :: events",
            "catalogue :: forms",
            "catalogue :: life"
        })
@NullMarked
package onewindow.bundles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
