/**
 * Which of an item's materials, form fields, limits and steps apply to me: questions, and
 * conditions over their answers. Start at {@link onewindow.situations.Situation}.
 */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package onewindow.situations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
