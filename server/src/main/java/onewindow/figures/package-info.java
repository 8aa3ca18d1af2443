/**
 * 指标: what the list of items amounts to, each figure with its numerator and its base, against the
 * law and against an earlier day (rulebook §3.6). Start at {@link onewindow.figures.Figures}.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "regions",
            "identity",
            "organisation",
            "calendar",
            "clauses",
            "conformity",
            "flows",
            "catalogue",
            "catalogue :: lists",
            "catalogue :: standing"
        })
@NullMarked
package onewindow.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
