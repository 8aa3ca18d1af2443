/**
 * Templates, document numbers, files, seals, rendering. Start at {@link
 * onewindow.documents.Documents}.
 */
@ApplicationModule(allowedDependencies = {"platform", "identity", "organisation"})
@NullMarked
package onewindow.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
