/**
 * The guide on paper, and forms to fill in, from the same source as the page (rulebook R1.5). Start
 * at {@link onewindow.catalogue.paper.GuidePapers}.
 */
@NullMarked
package onewindow.catalogue.paper;

import org.jspecify.annotations.NullMarked;
