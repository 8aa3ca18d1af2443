/** A guide's questions, and the guide as it is for one who answered them. */
@NullMarked
package onewindow.catalogue.situated;

import org.jspecify.annotations.NullMarked;
