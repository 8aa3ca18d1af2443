package onewindow.catalogue;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import onewindow.catalogue.life.FormerNames;
import onewindow.catalogue.life.Succession;
import onewindow.catalogue.lists.TownLists;
import onewindow.organisation.Department;
import onewindow.organisation.Organisation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The catalogue in the memory of this node: every question is answered from it without a statement.
 * Once a second the counter of changes is looked at, so that a version published on another node is
 * seen here within two seconds; only the items that changed are read again.
 */
@Component
class CatalogueSnapshots {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogueSnapshots.class);

    private final CatalogueStore store;
    private final Organisation organisation;
    private final TownLists towns;
    private final FormerNames formerNames;
    private final TransactionTemplate reading;
    private final Clock clock;
    private final SearchIndex index = new SearchIndex();
    private volatile @Nullable CatalogueSnapshot latest;
    private volatile boolean away;

    CatalogueSnapshots(
            CatalogueStore store,
            Organisation organisation,
            TownLists towns,
            FormerNames formerNames,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.organisation = organisation;
        this.towns = towns;
        this.formerNames = formerNames;
        this.clock = clock;
        // In a transaction of its own: what the caller has not committed must not be shown to
        // others.
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    CatalogueSnapshot current() {
        CatalogueSnapshot snapshot = latest;
        return snapshot != null ? snapshot : renew();
    }

    void renewAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        keepFresh();
                    }
                });
    }

    /** With the database away the catalogue goes on answering from memory. */
    @Scheduled(fixedDelay = 1_000)
    void keepFresh() {
        try {
            renew();
            away = false;
        } catch (DataAccessException | TransactionException failure) {
            if (!away) {
                LOG.warn("The catalogue could not be read; it answers as it last was", failure);
            }
            away = true;
        }
    }

    private synchronized CatalogueSnapshot renew() {
        CatalogueSnapshot known = latest;
        var departments = organisation.departments();
        var today = LocalDate.now(clock);
        CatalogueSnapshot read =
                reading.execute(status -> {
                    long revision = store.revision();
                    return known != null && known.isCurrent(revision, today, departments)
                            ? known
                            : read(revision, today, departments, known);
                });
        latest = read;
        return read;
    }

    private CatalogueSnapshot read(
            long revision,
            LocalDate today,
            List<Department> departments,
            @Nullable CatalogueSnapshot known) {
        Map<String, Item> items =
                store.items().stream().collect(toUnmodifiableMap(Item::code, Function.identity()));
        Map<UUID, Department> departmentById =
                departments.stream()
                        .collect(toUnmodifiableMap(Department::id, Function.identity()));
        Map<String, List<ItemHead.Former>> former = former(items);
        Map<String, ItemHead> heads = new HashMap<>();
        Map<String, Item.Period> changed = new HashMap<>();
        for (Item item : items.values()) {
            var inForce = item.inForce(today);
            if (item.state() == ItemVersion.State.CANCELLED
                    || inForce.isEmpty()
                    || !departmentById.containsKey(item.department())) {
                continue;
            }
            ItemHead head = known == null ? null : known.heads().get(item.code());
            if (head != null
                    && head.version().equals(inForce.get().id())
                    && head.state() == item.state()
                    && head.former().equals(former.getOrDefault(item.code(), List.of()))
                    && head.department().equals(departmentById.get(item.department()))) {
                heads.put(item.code(), head);
            } else {
                changed.put(item.code(), inForce.get());
            }
        }
        var guides = store.guides(changed.values().stream().map(Item.Period::id).toList());
        changed.forEach((code, period) -> {
            Item item = items.get(code);
            GuideText text = guides.get(period.id());
            Department department = item == null ? null : departmentById.get(item.department());
            if (item != null && text != null && department != null) {
                Guide guide = text.guide();
                ItemHead head =
                        ItemHead.of(
                                item,
                                period,
                                guide,
                                department,
                                former.getOrDefault(code, List.of()));
                heads.put(code, head);
                index.put(head, guide);
            }
        });
        if (known != null) {
            known.heads().keySet().stream()
                    .filter(code -> !heads.containsKey(code))
                    .forEach(index::remove);
        }
        var split =
                heads.keySet().stream()
                        .filter(code -> code.length() == 33)
                        .map(code -> code.substring(0, 31))
                        .collect(toUnmodifiableSet());
        Map<UUID, String> codes = new HashMap<>();
        items.values()
                .forEach(item ->
                        item.periods().forEach(period -> codes.put(period.id(), item.code())));
        return new CatalogueSnapshot(
                revision,
                today,
                List.copyOf(departments),
                items,
                Map.copyOf(codes),
                Map.copyOf(heads),
                CatalogueSnapshot.sameMatter(heads.keySet()),
                split,
                unlisted(heads.keySet(), towns.listed(today)),
                index.view());
    }

    private static Set<String> unlisted(Set<String> codes, Set<String> listed) {
        return codes.stream()
                .filter(code -> !TownLists.isUsable(listed, code))
                .collect(toUnmodifiableSet());
    }

    /**
     * The items that ended, by those that took their place, near or far; and how other lists know
     * an item.
     */
    private Map<String, List<ItemHead.Former>> former(Map<String, Item> items) {
        Map<String, List<ItemHead.Former>> former = new HashMap<>();
        for (FormerNames.FormerName name : formerNames.all()) {
            former.computeIfAbsent(name.item(), any -> new ArrayList<>())
                    .add(new ItemHead.Former(name.code(), name.name(), "", List.of()));
        }
        var successions = store.successions();
        var ended =
                successions.stream()
                        .map(succession -> items.get(succession.predecessor()))
                        .filter(Objects::nonNull)
                        .filter(item -> item.state() == ItemVersion.State.CANCELLED)
                        .filter(item -> !item.periods().isEmpty())
                        .distinct()
                        .toList();
        var guides =
                store.guides(ended.stream().map(item -> item.periods().getLast().id()).toList());
        for (Item item : ended) {
            GuideText text = guides.get(item.periods().getLast().id());
            if (text != null) {
                Guide guide = text.guide();
                var one =
                        new ItemHead.Former(
                                item.code(), guide.name(), guide.nameEn(), guide.aliases());
                Succession.reachable(successions, item.code())
                        .forEach(code ->
                                former.computeIfAbsent(code, any -> new ArrayList<>()).add(one));
            }
        }
        return former;
    }
}
