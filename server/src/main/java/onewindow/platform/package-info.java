/**
 * Technical ground, open to all modules; it knows no business noun. Start at {@link
 * onewindow.platform.Acts}.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package onewindow.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
