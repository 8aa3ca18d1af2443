/** The organisation and the people of the demonstration city. */
@NullMarked
package onewindow.organisation.demonstration;

import org.jspecify.annotations.NullMarked;
