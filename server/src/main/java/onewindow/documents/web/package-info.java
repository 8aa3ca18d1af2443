@NullMarked
package onewindow.documents.web;

import org.jspecify.annotations.NullMarked;
