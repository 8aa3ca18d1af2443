/**
 * How the list of items changes: each change an act by a legal document, with its day, its lineage
 * and what becomes of open cases (rulebook R1.3). Start at {@link
 * onewindow.adjustments.Adjustments}.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "identity",
            "organisation",
            "catalogue",
            "catalogue :: life",
            "cases"
        })
@NullMarked
package onewindow.adjustments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
