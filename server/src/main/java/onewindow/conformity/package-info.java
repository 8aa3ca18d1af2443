/**
 * Whether the published items are what the standard says: 三级四同 against the basic catalogue, and 八统一
 * against a reference list (rulebook R1.6, R1.7), with a task for every difference. Start at {@link
 * onewindow.conformity.Conformity}.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "calendar",
            "identity",
            "organisation",
            "catalogue",
            "catalogue :: basic",
            "catalogue :: life",
            "flows"
        })
@NullMarked
package onewindow.conformity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
