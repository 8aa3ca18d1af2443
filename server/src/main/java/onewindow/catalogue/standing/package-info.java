/**
 * From when to when each version of an item stood on the list, for those who work out what the list
 * amounts to. Start at {@link onewindow.catalogue.standing.Standings}.
 */
@NamedInterface("standing")
@NullMarked
package onewindow.catalogue.standing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
