/**
 * 数据元: what one datum is, wherever it is asked for, and the forms that are made of them. Start at
 * {@link onewindow.elements.Elements} and {@link onewindow.elements.Forms}.
 */
@ApplicationModule(allowedDependencies = {"platform", "identity"})
@NullMarked
package onewindow.elements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
