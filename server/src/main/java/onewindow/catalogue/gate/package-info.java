/**
 * The gate before publishing (rulebook §1.8): what is wrong with a guide, and how to mend it. Start
 * at {@link onewindow.catalogue.gate.GuideInspector}.
 */
@NullMarked
package onewindow.catalogue.gate;

import org.jspecify.annotations.NullMarked;
