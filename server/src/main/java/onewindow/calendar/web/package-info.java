@NullMarked
package onewindow.calendar.web;

import org.jspecify.annotations.NullMarked;
