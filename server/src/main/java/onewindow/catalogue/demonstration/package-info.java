/** The guides of the demonstration city, written in {@code demonstration/guides}. */
@NullMarked
package onewindow.catalogue.demonstration;

import org.jspecify.annotations.NullMarked;
