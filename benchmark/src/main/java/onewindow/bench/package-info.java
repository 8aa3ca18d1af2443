/**
 * Measures the running application over HTTP beside a floor and a peer. Start at {@link
 * onewindow.bench.Bench}; never shipped.
 */
@NullMarked
package onewindow.bench;

import org.jspecify.annotations.NullMarked;
