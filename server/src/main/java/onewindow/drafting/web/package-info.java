@NullMarked
package onewindow.drafting.web;

import org.jspecify.annotations.NullMarked;
