@NullMarked
package onewindow.regions.web;

import org.jspecify.annotations.NullMarked;
