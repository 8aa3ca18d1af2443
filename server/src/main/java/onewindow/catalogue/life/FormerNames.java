package onewindow.catalogue.life;

import java.util.Collection;
import java.util.List;
import onewindow.platform.Act;
import org.springframework.stereotype.Service;

/** Names and codes by which another list knows an item: search finds it by them as well. */
@Service
public class FormerNames {
    private final FormerNameStore store;

    FormerNames(FormerNameStore store) {
        this.store = store;
    }

    /** {@code code} and {@code name} lead to {@code item}. */
    public record FormerName(String item, String code, String name) {}

    public List<FormerName> all() {
        return store.all();
    }

    /** Those of some items, by item. */
    public List<FormerName> of(Collection<String> items) {
        return store.of(items);
    }

    /**
     * In the transaction of the caller; found within a few seconds. The same again changes nothing.
     *
     * @param code by which the list knows it, which may be its own
     * @param source the list
     */
    public void record(String item, String code, String name, String source, Act act) {
        store.add(new FormerName(item, code, name), source, act);
    }
}
