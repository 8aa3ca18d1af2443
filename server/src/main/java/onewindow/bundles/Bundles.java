package onewindow.bundles;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import onewindow.catalogue.Finding;
import onewindow.catalogue.search.LifeEvent;
import onewindow.identity.Accounts;
import onewindow.platform.Act;
import onewindow.platform.Acts;
import onewindow.platform.Ids;
import onewindow.platform.Invalid;
import onewindow.platform.NotFound;
import onewindow.platform.Refused;
import onewindow.platform.Time;
import onewindow.regions.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The list of bundles (一件事): written by some, published by another by a legal document, replaced by
 * a new version or ended by a document. Commands on a version work on the one that their act names.
 */
@Service
public class Bundles {
    private final BundleStore store;
    private final CurrentEditions current;
    private final BundleInspection inspection;
    private final Accounts accounts;
    private final Regions regions;
    private final Acts acts;

    Bundles(
            BundleStore store,
            CurrentEditions current,
            BundleInspection inspection,
            Accounts accounts,
            Regions regions,
            Acts acts) {
        this.store = store;
        this.current = current;
        this.inspection = inspection;
        this.accounts = accounts;
        this.regions = regions;
        this.acts = acts;
    }

    /**
     * A new bundle, as its first draft.
     *
     * @param code capital letters, digits and hyphens; stays for good
     * @throws Invalid {@code bundle-code}, and what the content exceeds
     * @throws Refused {@code bundle-exists}
     */
    public UUID begin(String code, BundleContent content, Act act) {
        ContentLimits.code(code);
        check(content);
        return acts.once(
                act,
                UUID.class,
                () -> {
                    if (store.lock(code).stream()
                            .anyMatch(one -> one.state() != Bundle.State.DISCARDED)) {
                        throw new Refused(BundleRefusal.BUNDLE_EXISTS);
                    }
                    return add(code, 1, content, act);
                });
    }

    /**
     * The draft of the next version, as the latest one is.
     *
     * @throws NotFound where none was published
     * @throws Refused {@code bundle-draft-exists} with the open one; {@code bundle-ended}
     */
    public UUID beginNext(String code, Act act) {
        return acts.once(
                act,
                UUID.class,
                () -> {
                    var versions = store.lock(code);
                    versions.stream()
                            .filter(one -> one.state().isOpen())
                            .findFirst()
                            .ifPresent(open -> {
                                throw new Refused(
                                        BundleRefusal.BUNDLE_DRAFT_EXISTS,
                                        Map.of("draft", open.id().toString()));
                            });
                    var editions = running(code, versions);
                    Bundle latest = editions.latest(code).orElseThrow(() -> new NotFound("bundle"));
                    return add(code, latest.number() + 1, latest.content(), act);
                });
    }

    /**
     * However incomplete it is.
     *
     * @return the version of the draft from now on
     * @throws Refused {@code bundle-changed}, {@code bundle-not-now}
     */
    public int save(UUID id, BundleContent content, Act act) {
        check(content);
        return acts.once(
                act,
                Integer.class,
                () -> {
                    Bundle saved = seen(id, act).save(content, act);
                    store.save(saved, act);
                    return saved.version();
                });
    }

    /**
     * @throws Invalid with what blocks its publication
     */
    public int submit(UUID id, Act act) {
        return move(
                id,
                null,
                act,
                bundle -> {
                    Bundle submitted = bundle.submit(act);
                    refuseFaults(bundle, running(bundle.code(), store.lock(bundle.code())), act);
                    return submitted;
                });
    }

    /** For more work, by somebody who wrote none of it. */
    public int sendBack(UUID id, String remarks, Act act) {
        required(remarks);
        return move(id, remarks, act, bundle -> bundle.sendBack(act));
    }

    /** Taken back for more changes. */
    public int reopen(UUID id, Act act) {
        return move(id, null, act, bundle -> bundle.reopen(act));
    }

    public int discard(UUID id, String remarks, Act act) {
        required(remarks);
        return move(id, remarks, act, bundle -> bundle.discard(act));
    }

    /**
     * By somebody who wrote none of it. From its day on it takes the place of the version before.
     *
     * @throws Refused {@code bundle-second-person}, {@code bundle-ended}
     * @throws Invalid with what blocks it
     */
    public int publish(UUID id, Act act) {
        return move(
                id,
                null,
                act,
                bundle -> {
                    Bundle published = bundle.publish(act);
                    refuseFaults(bundle, running(bundle.code(), store.lock(bundle.code())), act);
                    return published;
                });
    }

    /**
     * For good; its items stay what they are.
     *
     * @param from first day without it
     * @throws Refused {@code bundle-ended}
     */
    public void end(String code, LocalDate from, LegalDocument document, String reason, Act act) {
        ContentLimits.whole(document, reason);
        if (from.isBefore(Time.date(act.at()))) {
            throw new Invalid("from", "out-of-range");
        }
        LocalDate date = document.date();
        if (date != null && date.isAfter(from)) {
            throw new Invalid("document.date", "adjustment-document-date");
        }
        acts.once(
                act,
                () -> {
                    var editions = running(code, store.lock(code));
                    if (editions.latest(code).isEmpty()) {
                        throw new NotFound("bundle");
                    }
                    store.end(new BundleEnding(code, from, document, reason.strip()), act);
                    current.forgetAfterCommit();
                });
    }

    private UUID add(String code, int number, BundleContent content, Act act) {
        UUID id = Ids.next(act.at().toEpochMilli());
        store.add(Bundle.begin(id, code, number, content, act), act);
        return id;
    }

    private int move(UUID id, @Nullable String remarks, Act act, UnaryOperator<Bundle> rule) {
        return acts.once(
                act,
                Integer.class,
                () -> {
                    Bundle moved = rule.apply(seen(id, act));
                    store.move(moved, remarks, act);
                    current.forgetAfterCommit();
                    return moved.version();
                });
    }

    /** Locked, as the actor saw it; otherwise the later one is told who came between. */
    private Bundle seen(UUID id, Act act) {
        String code = store.find(id).orElseThrow(() -> new NotFound("bundle")).code();
        // All its versions, as whoever ends it: two of them never wait for each other.
        Bundle bundle =
                store.lock(code).stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("bundle"));
        Integer expected = act.expectedVersion();
        if (expected == null) {
            throw new Invalid("If-Match", "required");
        }
        if (expected != bundle.version()) {
            throw new Refused(
                    BundleRefusal.BUNDLE_CHANGED,
                    Map.of(
                            "by", accounts.shownName(bundle.changedBy()),
                            "at", bundle.changedAt().toString(),
                            "version", bundle.version()));
        }
        return bundle;
    }

    private Editions running(String code, List<Bundle> versions) {
        var editions = new Editions(versions, store.endings());
        if (editions.ending(code).isPresent()) {
            throw new Refused(BundleRefusal.BUNDLE_ENDED);
        }
        return editions;
    }

    private void refuseFaults(Bundle bundle, Editions editions, Act act) {
        var faults =
                inspection
                        .findings(
                                bundle.content(),
                                Editions.from(editions.latest(bundle.code())),
                                Time.date(act.at()))
                        .stream()
                        .filter(Finding::blocks)
                        .map(finding -> new Invalid.Fault(finding.field(), finding.rule()))
                        .toList();
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }

    private void check(BundleContent content) {
        Set<String> events =
                LifeEvent.all().stream().map(LifeEvent::key).collect(Collectors.toSet());
        ContentLimits.check(content, events, regions.isKnown(content.region()));
    }

    private static void required(String remarks) {
        if (remarks.isBlank()) {
            throw new Invalid("remarks", "required");
        }
        if (remarks.length() > ContentLimits.TEXT) {
            throw new Invalid("remarks", "too-long");
        }
    }
}
