/** Sheets as files and back: workbooks, CSV, JSON. What cannot be read says where and why. */
@NullMarked
package onewindow.listing.file;

import org.jspecify.annotations.NullMarked;
