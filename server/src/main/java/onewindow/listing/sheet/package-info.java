/** Guides as rows of sheets, and rows as guides: pure rules. */
@NullMarked
package onewindow.listing.sheet;

import org.jspecify.annotations.NullMarked;
