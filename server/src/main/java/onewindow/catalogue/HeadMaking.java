package onewindow.catalogue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import onewindow.catalogue.search.SearchIndex;
import onewindow.organisation.Department;
import org.jspecify.annotations.Nullable;

/**
 * Makes heads of guides and puts these into the index, a page of guides at a time: no more of their
 * texts is in memory at once.
 *
 * @param former by item
 */
record HeadMaking(
        CatalogueStore store,
        SearchIndex index,
        Map<String, Item> items,
        Map<UUID, Department> departments,
        Map<String, List<ItemHead.Former>> former) {
    private static final int PAGE = 100;
    private static final int THREADS = 2;

    /** Whether a head says what would be made of the item. */
    boolean isMade(@Nullable ItemHead head, Item item, Item.Period period) {
        return head != null
                && head.version().equals(period.id())
                && head.state() == item.state()
                && head.former().equals(former.getOrDefault(item.code(), List.of()))
                && head.department().equals(departments.get(item.department()));
    }

    /**
     * Read by this thread, in its transaction; made into heads and put into the index by others.
     */
    Map<String, ItemHead> make(Map<String, Item.Period> renewed, Set<String> hidden) {
        Map<String, ItemHead> made = new ConcurrentHashMap<>();
        var all = new ArrayList<>(renewed.entrySet());
        if (all.size() <= PAGE) {
            put(all, store.guides(versions(all)), hidden, made);
            return made;
        }
        try (var makers = Executors.newFixedThreadPool(THREADS)) {
            var underway = new ArrayDeque<Future<?>>();
            for (int from = 0; from < all.size(); from += PAGE) {
                if (underway.size() == THREADS) {
                    underway.remove().get();
                }
                var page = all.subList(from, Math.min(all.size(), from + PAGE));
                var guides = store.guides(versions(page));
                underway.add(makers.submit(() -> put(page, guides, hidden, made)));
            }
            for (Future<?> page : underway) {
                page.get();
            }
            return made;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<UUID> versions(Collection<Map.Entry<String, Item.Period>> page) {
        return page.stream().map(each -> each.getValue().id()).toList();
    }

    private void put(
            Collection<Map.Entry<String, Item.Period>> page,
            Map<UUID, GuideText> guides,
            Set<String> hidden,
            Map<String, ItemHead> made) {
        for (var each : page) {
            Item item = Objects.requireNonNull(items.get(each.getKey()));
            Item.Period period = each.getValue();
            Guide guide = Objects.requireNonNull(guides.get(period.id())).guide();
            var head =
                    ItemHead.of(
                            item,
                            period,
                            guide,
                            Objects.requireNonNull(departments.get(item.department())),
                            former.getOrDefault(item.code(), List.of()));
            made.put(head.code(), head);
            index.put(head, guide, hidden.contains(head.code()));
        }
    }
}
