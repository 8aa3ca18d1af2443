@NullMarked
package onewindow.licences.web;

import org.jspecify.annotations.NullMarked;
