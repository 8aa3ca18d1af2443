/**
 * The forms of the items, as forms of data elements. Start at {@link
 * onewindow.catalogue.forms.ItemForms}.
 */
@NamedInterface("forms")
@NullMarked
package onewindow.catalogue.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
