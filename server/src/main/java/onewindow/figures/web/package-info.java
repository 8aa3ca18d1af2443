@NullMarked
package onewindow.figures.web;

import org.jspecify.annotations.NullMarked;
