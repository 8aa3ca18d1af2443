/** The bundles of the demonstration city, written in {@code demonstration/bundles.json}. */
@NullMarked
package onewindow.bundles.demonstration;

import org.jspecify.annotations.NullMarked;
