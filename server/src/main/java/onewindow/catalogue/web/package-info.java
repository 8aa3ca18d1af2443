@NullMarked
package onewindow.catalogue.web;

import org.jspecify.annotations.NullMarked;
