/**
 * What can be applied for, with what, in how many days, by which steps. Start at {@link
 * onewindow.catalogue.Catalogue}.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "regions",
            "calendar",
            "identity",
            "organisation",
            "clauses",
            "documents",
            "documents :: leaflet",
            "flows",
            "situations",
            "elements"
        })
@NullMarked
package onewindow.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
