/**
 * Words by which an official could ask for anything (兜底条款、模糊条款): what they are, where the published
 * guides have them, and who mends them by when (rulebook §13). Start at {@link
 * onewindow.clauses.FuzzyClauses}.
 */
@ApplicationModule(allowedDependencies = {"platform", "regions", "identity", "organisation"})
@NullMarked
package onewindow.clauses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
