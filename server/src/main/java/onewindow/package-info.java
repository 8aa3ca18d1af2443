/** OneWindow: one platform on which a city runs its administrative services. */
@NullMarked
package onewindow;

import org.jspecify.annotations.NullMarked;
