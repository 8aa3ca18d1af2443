@NullMarked
package onewindow.organisation.web;

import org.jspecify.annotations.NullMarked;
