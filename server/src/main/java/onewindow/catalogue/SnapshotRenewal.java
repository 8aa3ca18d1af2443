package onewindow.catalogue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import onewindow.catalogue.life.FormerNames;
import onewindow.catalogue.life.SuccessionGraph;
import onewindow.catalogue.lists.TownLists;
import onewindow.catalogue.search.SearchIndex;
import onewindow.organisation.Department;
import org.jspecify.annotations.Nullable;

/**
 * Makes the next snapshot of the last one: only what changed is read, the rest is the same objects.
 * With a hundred thousand items a change costs the copying of some maps, not of the items.
 */
final class SnapshotRenewal {
    /** Changes from which the index is made one part again. */
    private static final int MANY = 5_000;

    private final CatalogueStore store;
    private final FormerNames formerNames;
    private final SearchIndex index;
    private final CatalogueSnapshot known;
    private final long revision;
    private final LocalDate today;
    private final List<Department> departments;
    private final Set<String> listed;
    private final Map<UUID, Department> departmentById;
    private final Map<String, Item> items;
    private final Map<UUID, String> codes;

    /**
     * @param known the last one, or an empty one
     * @param listed codes on the towns' lists that count today
     */
    SnapshotRenewal(
            CatalogueStore store,
            FormerNames formerNames,
            SearchIndex index,
            CatalogueSnapshot known,
            long revision,
            LocalDate today,
            List<Department> departments,
            Set<String> listed) {
        this.store = store;
        this.formerNames = formerNames;
        this.index = index;
        this.known = known;
        this.revision = revision;
        this.today = today;
        this.departments = List.copyOf(departments);
        this.listed = listed;
        departmentById =
                departments.stream()
                        .collect(toUnmodifiableMap(Department::id, Function.identity()));
        items = new HashMap<>(known.items());
        codes = new HashMap<>(known.codes());
    }

    CatalogueSnapshot run() {
        var graph = new SuccessionGraph(store.successions());
        Set<String> affected = affected(graph);
        var making = new HeadMaking(store, index, items, departmentById, former(affected, graph));
        var heads = new HashMap<>(known.heads());
        var renewed = new LinkedHashMap<String, Item.Period>();
        for (String code : affected) {
            Item item = Objects.requireNonNull(items.get(code));
            Item.Period period = shown(item);
            if (period == null) {
                if (heads.remove(code) != null) {
                    index.remove(code);
                }
            } else if (!making.isMade(heads.get(code), item, period)) {
                renewed.put(code, period);
            }
        }
        var inForce = new HashSet<>(heads.keySet());
        inForce.addAll(renewed.keySet());
        Set<String> split = split(inForce, affected);
        Set<String> unlisted = unlisted(inForce, affected);
        Set<String> hidden = union(split, unlisted);
        heads.putAll(making.make(renewed, hidden));
        hide(heads.keySet(), renewed.keySet(), hidden);
        if (renewed.size() > MANY) {
            index.compact();
        }
        index.refresh();
        return new CatalogueSnapshot(
                revision,
                today,
                departments,
                Collections.unmodifiableMap(items),
                Collections.unmodifiableMap(codes),
                Collections.unmodifiableMap(heads),
                HeadOrder.of(departments).renewed(known, heads, affected),
                sameMatter(affected, heads.keySet()),
                split,
                listed,
                unlisted,
                hidden,
                index);
    }

    /** The items whose head may be another one now. */
    private Set<String> affected(SuccessionGraph graph) {
        List<Item> changed =
                known.isEmpty() ? store.items(graph) : store.itemsSince(known.revision(), graph);
        var affected = new HashSet<String>();
        for (Item item : changed) {
            items.put(item.code(), item);
            item.periods().forEach(period -> codes.put(period.id(), item.code()));
            affected.add(item.code());
        }
        for (Item item : changed) {
            graph.after(item.code()).stream().filter(items::containsKey).forEach(affected::add);
        }
        boolean sameDay = today.equals(known.date());
        Set<UUID> otherDepartments = otherDepartments();
        if (!known.isEmpty() && !(sameDay && otherDepartments.isEmpty())) {
            for (Item item : items.values()) {
                if (otherDepartments.contains(item.department())
                        || !sameDay && isOtherVersion(item)) {
                    affected.add(item.code());
                }
            }
        }
        return affected;
    }

    private Set<UUID> otherDepartments() {
        if (known.departments().equals(departments)) {
            return Set.of();
        }
        var before = new HashSet<>(known.departments());
        var other = new HashSet<UUID>();
        departments.stream()
                .filter(department -> !before.remove(department))
                .forEach(department -> other.add(department.id()));
        before.forEach(department -> other.add(department.id()));
        return other;
    }

    private boolean isOtherVersion(Item item) {
        ItemHead head = known.heads().get(item.code());
        Item.Period period = shown(item);
        return head == null
                ? period != null
                : period == null || !head.version().equals(period.id());
    }

    /** The version that the lists show; none of an item that has ended or has not begun. */
    private Item.@Nullable Period shown(Item item) {
        return item.state() == ItemVersion.State.CANCELLED
                        || !departmentById.containsKey(item.department())
                ? null
                : item.inForce(today).orElse(null);
    }

    /**
     * How other lists know the items, and the items that ended and of which they took the place.
     */
    private Map<String, List<ItemHead.Former>> former(Set<String> affected, SuccessionGraph graph) {
        Map<String, List<ItemHead.Former>> former = new HashMap<>();
        var names = known.isEmpty() ? formerNames.all() : formerNames.of(affected);
        for (FormerNames.FormerName name : names) {
            former.computeIfAbsent(name.item(), _ -> new ArrayList<>())
                    .add(new ItemHead.Former(name.code(), name.name(), "", List.of()));
        }
        var endedOf = new HashMap<String, List<Item>>();
        var ended = new HashSet<Item>();
        for (String code : affected) {
            List<Item> before =
                    graph.before(code).stream()
                            .map(items::get)
                            .filter(Objects::nonNull)
                            .filter(item -> item.state() == ItemVersion.State.CANCELLED)
                            .filter(item -> !item.periods().isEmpty())
                            .toList();
            if (!before.isEmpty()) {
                endedOf.put(code, before);
                ended.addAll(before);
            }
        }
        var guides =
                store.guides(ended.stream().map(item -> item.periods().getLast().id()).toList());
        endedOf.forEach((code, before) -> {
            for (Item item : before) {
                GuideText text = guides.get(item.periods().getLast().id());
                if (text != null) {
                    Guide guide = text.guide();
                    former.computeIfAbsent(code, _ -> new ArrayList<>())
                            .add(
                                    new ItemHead.Former(
                                            item.code(),
                                            guide.name(),
                                            guide.nameEn(),
                                            guide.aliases()));
                }
            }
        });
        return former;
    }

    private void hide(Set<String> inForce, Set<String> renewed, Set<String> hidden) {
        if (known.hidden().equals(hidden)) {
            return;
        }
        for (String code : inForce) {
            boolean now = hidden.contains(code);
            if (now != known.hidden().contains(code) && !renewed.contains(code)) {
                index.hide(code, now);
            }
        }
    }

    /** Items that have business items. */
    private Set<String> split(Set<String> inForce, Set<String> affected) {
        if (affected.stream().noneMatch(SnapshotRenewal::isBusinessItem)) {
            return known.split();
        }
        var split = new HashSet<String>();
        inForce.stream()
                .filter(SnapshotRenewal::isBusinessItem)
                .forEach(code -> split.add(code.substring(0, ItemCode.LENGTH)));
        return Collections.unmodifiableSet(split);
    }

    private static boolean isBusinessItem(String code) {
        return code.length() > ItemCode.LENGTH;
    }

    private Set<String> unlisted(Set<String> inForce, Set<String> affected) {
        boolean sameLists = known.listed().equals(listed);
        var unlisted = new HashSet<>(sameLists ? known.unlisted() : Set.of());
        for (String code : sameLists ? affected : inForce) {
            if (inForce.contains(code) && !TownLists.isUsable(listed, code)) {
                unlisted.add(code);
            } else {
                unlisted.remove(code);
            }
        }
        return Collections.unmodifiableSet(unlisted);
    }

    private Map<String, List<String>> sameMatter(Set<String> affected, Set<String> inForce) {
        var groups = new HashMap<>(known.sameMatter());
        affected.stream()
                .collect(groupingBy(CatalogueSnapshot::basicCode, mapping(code -> code, toList())))
                .forEach((basic, members) -> {
                    var group = new HashSet<>(groups.getOrDefault(basic, List.of()));
                    group.addAll(members);
                    group.retainAll(inForce);
                    groups.put(basic, group.stream().sorted().toList());
                });
        return Collections.unmodifiableMap(groups);
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        var both = new HashSet<>(one);
        both.addAll(other);
        return Collections.unmodifiableSet(both);
    }
}
