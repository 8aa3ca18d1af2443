@NullMarked
package onewindow.cases.web;

import org.jspecify.annotations.NullMarked;
