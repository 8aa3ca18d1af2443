/** What pages are made of: fonts, lines, tables, the picture of a seal. Knows no document. */
@NullMarked
package onewindow.documents.page;

import org.jspecify.annotations.NullMarked;
