@NullMarked
package onewindow.reception.web;

import org.jspecify.annotations.NullMarked;
