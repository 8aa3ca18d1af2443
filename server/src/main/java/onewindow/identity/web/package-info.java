@NullMarked
package onewindow.identity.web;

import org.jspecify.annotations.NullMarked;
