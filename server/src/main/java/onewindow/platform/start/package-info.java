/** From the command line to the running application, and back to rest. */
@NullMarked
package onewindow.platform.start;

import org.jspecify.annotations.NullMarked;
