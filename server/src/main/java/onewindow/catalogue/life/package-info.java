/**
 * How items change: what differs between two guides, and what a change meets in other modules.
 * Start at {@link onewindow.catalogue.life.GuideDifference}.
 */
@NamedInterface("life")
@NullMarked
package onewindow.catalogue.life;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
