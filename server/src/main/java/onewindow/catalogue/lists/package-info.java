/**
 * The public lists beside the catalogue: retained intermediary services, cancelled proofs, papers
 * that offices fetch themselves. Start at {@link onewindow.catalogue.lists.ListedServices}.
 */
@NullMarked
package onewindow.catalogue.lists;

import org.jspecify.annotations.NullMarked;
