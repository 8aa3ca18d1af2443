package onewindow.catalogue.life;

import java.util.List;
import onewindow.catalogue.Guide;

/** Errands of which an item is a part: told by a module above, asked before the item changes. */
public interface Bundled {
    /** What would become of the bundles in force that contain the item, had it this guide. */
    List<BundleChange> changes(String code, Guide guide);
}
