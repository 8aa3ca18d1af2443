@NullMarked
package onewindow.conformity.web;

import org.jspecify.annotations.NullMarked;
