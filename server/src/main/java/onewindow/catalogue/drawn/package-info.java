/** The flow of an item: the model it brings, or one made of the steps that its guide tells. */
@NullMarked
package onewindow.catalogue.drawn;

import org.jspecify.annotations.NullMarked;
