package onewindow.clauses;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** A catalogue for tests: its guides are the texts that were put in. */
class HeldTexts implements GuideTexts {
    private final Map<String, ItemTexts> held = new ConcurrentHashMap<>();

    void put(ItemTexts texts) {
        held.put(texts.item(), texts);
    }

    void remove(String item) {
        held.remove(item);
    }

    @Override
    public List<String> items() {
        return List.copyOf(new TreeMap<>(held).keySet());
    }

    @Override
    public List<ItemTexts> of(List<String> items) {
        return items.stream().map(held::get).filter(Objects::nonNull).toList();
    }
}
