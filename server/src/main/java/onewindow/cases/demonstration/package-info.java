/** The cases of the demonstration city, told in {@code demonstration/cases.json}. */
@NullMarked
package onewindow.cases.demonstration;

import org.jspecify.annotations.NullMarked;
