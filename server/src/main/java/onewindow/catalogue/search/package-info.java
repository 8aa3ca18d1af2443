/** What people type, brought to the words and sounds that guides are compared by. */
@NullMarked
package onewindow.catalogue.search;

import org.jspecify.annotations.NullMarked;
