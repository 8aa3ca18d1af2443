package onewindow.catalogue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onewindow.catalogue.life.Succession;
import onewindow.platform.NotFound;
import onewindow.platform.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A service item without the texts of its versions.
 *
 * @param successions the items that took its place
 * @param ending how it ended, where it did
 * @param periods of its versions, the oldest first
 */
record Item(
        String code,
        UUID department,
        ItemVersion.State state,
        List<Succession> successions,
        @Nullable Ending ending,
        List<Period> periods) {

    /** A version ends the day before the next one begins. */
    record Period(UUID id, int version, LocalDate from, @Nullable LocalDate to) {
        boolean includes(LocalDate date) {
            return !date.isBefore(from) && (to == null || !date.isAfter(to));
        }
    }

    /**
     * @param document by number and name; none where it ended before documents were kept apart
     */
    record Ending(LocalDate since, @Nullable String document, String reason) {}

    Item with(List<Period> published) {
        return new Item(code, department, state, successions, ending, published);
    }

    Optional<Period> inForce(LocalDate date) {
        return periods.stream().filter(period -> period.includes(date)).findFirst();
    }

    /** The version by which an application of that day is judged. */
    Period applicable(LocalDate date) {
        switch (state) {
            case SUSPENDED -> throw new Refused(CatalogueRefusal.ITEM_SUSPENDED);
            case CANCELLED -> throw cancelled();
            case IN_USE -> {}
        }
        return inForce(date).orElseThrow(() -> new Refused(CatalogueRefusal.ITEM_NOT_YET_IN_FORCE));
    }

    Refused cancelled() {
        if (successions.isEmpty()) {
            return new Refused(CatalogueRefusal.ITEM_CANCELLED, why());
        }
        Succession first = successions.getFirst();
        return new Refused(
                CatalogueRefusal.ITEM_CANCELLED,
                Map.of(
                        "successor", first.successor(),
                        "successors", successions.stream().map(Succession::successor).toList(),
                        "change", first.kind(),
                        "reason", first.reason(),
                        "document", first.document(),
                        "since", first.effectiveFrom().toString()));
    }

    /** Nobody is told that it has ended without being told since when and why. */
    private Map<String, Object> why() {
        if (ending == null) {
            return Map.of();
        }
        String document = ending.document();
        Map<String, Object> why = new HashMap<>();
        why.put("since", ending.since().toString());
        why.put("reason", ending.reason());
        if (document != null) {
            why.put("document", document);
        }
        return why;
    }

    ItemVersion version(Period period, Guide guide) {
        return new ItemVersion(
                period.id(),
                code,
                period.version(),
                department,
                period.from(),
                period.to(),
                state,
                guide);
    }

    Period period(UUID id) {
        return periods.stream()
                .filter(period -> period.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("item-version"));
    }
}
