/**
 * How a citizen gets to a member of staff: visits and tickets. Start at {@link
 * onewindow.reception.Visits}.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "regions",
            "calendar",
            "identity",
            "organisation",
            "documents",
            "catalogue",
            "situations"
        })
@NullMarked
package onewindow.reception;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
