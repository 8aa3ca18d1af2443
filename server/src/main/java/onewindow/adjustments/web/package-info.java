@NullMarked
package onewindow.adjustments.web;

import org.jspecify.annotations.NullMarked;
