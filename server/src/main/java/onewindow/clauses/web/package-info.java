@NullMarked
package onewindow.clauses.web;

import org.jspecify.annotations.NullMarked;
