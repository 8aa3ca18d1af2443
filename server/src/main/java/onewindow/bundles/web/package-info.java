@NullMarked
package onewindow.bundles.web;

import org.jspecify.annotations.NullMarked;
