/**
 * What has been granted; is it genuine; is it still valid. Start at {@link
 * onewindow.licences.Licences}.
 */
@ApplicationModule(
        allowedDependencies = {"platform", "identity", "organisation", "documents", "catalogue"})
@NullMarked
package onewindow.licences;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
