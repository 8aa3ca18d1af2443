/**
 * Papers that decide nothing and carry no number: guides and forms to read and to fill in, as PDF.
 * Start at {@link onewindow.documents.leaflet.Leaflets}.
 */
@NamedInterface("leaflet")
@NullMarked
package onewindow.documents.leaflet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
