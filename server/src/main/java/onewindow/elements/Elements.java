package onewindow.elements;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import onewindow.platform.Act;
import onewindow.platform.Acts;
import onewindow.platform.Invalid;
import onewindow.platform.NotFound;
import onewindow.platform.Refused;
import onewindow.platform.Snapshot;
import onewindow.platform.Time;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * The dictionary of data elements and its changes. Answered from memory; a node sees another node's
 * change within two seconds.
 */
@Service
public class Elements {
    private static final int LONGEST_REASON = 500;

    private final ElementStore store;
    private final Acts acts;
    private final Clock clock;
    private final Snapshot<List<ElementVersion>> snapshot;

    Elements(ElementStore store, Acts acts, Clock clock) {
        this.store = store;
        this.acts = acts;
        this.clock = clock;
        this.snapshot = new Snapshot<>(store::revision, store::all);
    }

    /** As it is today. */
    public Dictionary dictionary() {
        return Dictionary.on(snapshot.get(), LocalDate.now(clock));
    }

    /** All that was recorded, by code and version; also what begins later. */
    public List<ElementVersion> versions() {
        return snapshot.get();
    }

    /**
     * @param from first day on which forms may refer to it
     * @throws Refused {@code element-exists}, {@code element-name-taken}
     */
    public void add(DataElement element, LocalDate from, String reason, Act act) {
        ElementRules.check(element);
        checkReason(reason);
        acts.once(
                act,
                () -> {
                    store.revise();
                    if (store.latest(element.code()).isPresent()) {
                        throw new Refused(ElementRefusal.ELEMENT_EXISTS);
                    }
                    boolean taken =
                            store.all().stream().collect(ElementVersion.LATEST).values().stream()
                                    .anyMatch(known ->
                                            !known.ended()
                                                    && known.element()
                                                            .name()
                                                            .equals(element.name()));
                    if (taken) {
                        throw new Refused(ElementRefusal.ELEMENT_NAME_TAKEN);
                    }
                    record(element, 1, from, false, reason, act);
                });
    }

    /**
     * {@code expectedVersion} of the act is the version that the actor saw.
     *
     * @throws Invalid {@code element-meaning}, {@code element-narrower}
     * @throws Refused {@code element-changed}, {@code element-ended}
     */
    public void change(DataElement element, LocalDate from, String reason, Act act) {
        ElementRules.check(element);
        checkReason(reason);
        acts.once(
                act,
                () -> {
                    var before = lock(element.code(), from, act);
                    ElementRules.checkChange(before.element(), element);
                    record(element, before.version() + 1, from, false, reason, act);
                });
    }

    /**
     * Forms that refer to it stay as they are; no form that is published from that day on may.
     *
     * @throws Refused {@code element-changed}, {@code element-ended}
     */
    public void end(String code, LocalDate from, String reason, Act act) {
        checkReason(reason);
        acts.once(
                act,
                () -> {
                    var before = lock(code, from, act);
                    record(before.element(), before.version() + 1, from, true, reason, act);
                });
    }

    @Scheduled(fixedDelay = 1_000)
    void keepFresh() {
        snapshot.refresh();
    }

    /** Changes follow each other; none begins in the past, nor before the one before it. */
    private ElementVersion lock(String code, LocalDate from, Act act) {
        store.revise();
        var latest = store.latest(code).orElseThrow(() -> new NotFound("element"));
        Integer expected = act.expectedVersion();
        if (expected != null && expected != latest.version()) {
            throw new Refused(ElementRefusal.ELEMENT_CHANGED);
        }
        if (latest.ended()) {
            throw new Refused(ElementRefusal.ELEMENT_ENDED);
        }
        if (from.isBefore(Time.date(act.at())) || from.isBefore(latest.from())) {
            throw new Invalid("from", "version-retroactive");
        }
        return latest;
    }

    private void record(
            DataElement element,
            int version,
            LocalDate from,
            boolean ended,
            String reason,
            Act act) {
        if (from.getYear() < 2000 || from.getYear() > 2100) {
            throw new Invalid("from", "invalid");
        }
        store.add(
                new ElementVersion(
                        element, version, from, ended, reason.strip(), act.actor(), act.at()));
        snapshot.forgetAfterCommit();
    }

    private static void checkReason(String reason) {
        if (reason.isBlank()) {
            throw new Invalid("reason", "required");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new Invalid("reason", "too-long");
        }
    }
}
