/**
 * How a version of an item is written before it counts: drafts, the review by a second person, what
 * publishing would meet. Start at {@link onewindow.drafting.Drafting}.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "identity",
            "organisation",
            "calendar",
            "catalogue",
            "catalogue :: life",
            "catalogue :: lists"
        })
@NullMarked
package onewindow.drafting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
