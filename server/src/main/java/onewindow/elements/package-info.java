/**
 * 数据元: what one datum is, wherever it is asked for. Start at {@link onewindow.elements.Dictionary}.
 */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package onewindow.elements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
