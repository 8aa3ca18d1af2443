/**
 * One application for one service item, from filing to delivery. Start at {@link
 * onewindow.cases.Cases}.
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
            "situations",
            "catalogue :: life",
            "catalogue :: forms",
            "reception",
            "licences"
        })
@NullMarked
package onewindow.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
