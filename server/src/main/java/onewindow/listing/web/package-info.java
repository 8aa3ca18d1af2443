@NullMarked
package onewindow.listing.web;

import org.jspecify.annotations.NullMarked;
