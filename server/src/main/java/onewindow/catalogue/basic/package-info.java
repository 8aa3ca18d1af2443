/**
 * 基本目录: what the state and the province fix of every service item, which the items of all levels
 * refer to (rulebook §1.1 L1). Start at {@link onewindow.catalogue.basic.BasicCatalogue}.
 */
@NamedInterface("basic")
@NullMarked
package onewindow.catalogue.basic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
