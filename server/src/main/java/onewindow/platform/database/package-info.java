@NullMarked
package onewindow.platform.database;

import org.jspecify.annotations.NullMarked;
