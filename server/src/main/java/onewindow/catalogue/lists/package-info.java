/**
 * The public lists beside the catalogue: retained intermediary services, cancelled proofs, papers
 * that offices fetch themselves, fees, duties, items seconded to halls, the lists of the towns, and
 * targets. Start at {@link onewindow.catalogue.lists.ListedServices}; for targets at {@link
 * onewindow.catalogue.lists.Targets}.
 */
@NamedInterface("lists")
@NullMarked
package onewindow.catalogue.lists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
