package onewindow.clauses;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import onewindow.clauses.FindingEvent.Clearing;
import onewindow.clauses.Reconciliation.Entry;
import onewindow.organisation.Organisation;
import onewindow.platform.Act;
import onewindow.platform.Acts;
import onewindow.platform.Ids;
import onewindow.platform.Invalid;
import onewindow.platform.NotFound;
import onewindow.platform.Refused;
import onewindow.platform.Settings;
import onewindow.platform.Time;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** What the item administrator does with findings (rulebook §13.4). */
@Service
public class Findings {
    private static final int MOST = 200;
    private static final int LONGEST = 500;

    private final LedgerStore store;
    private final PermitStore permits;
    private final Organisation organisation;
    private final Settings settings;
    private final Acts acts;
    private final String region;

    Findings(
            LedgerStore store,
            PermitStore permits,
            Organisation organisation,
            Settings settings,
            Acts acts,
            @Value("${onewindow.region}") String region) {
        this.store = store;
        this.permits = permits;
        this.organisation = organisation;
        this.settings = settings;
        this.acts = acts;
        this.region = region;
    }

    /**
     * What the centre approved.
     *
     * @param meanings what the words mean today, one by one
     * @param document number of the approval
     */
    public record Approval(
            List<String> meanings, String document, LocalDate approvedOn, LocalDate expiresOn) {}

    /**
     * A post of the item's department mends them by a day; all or none.
     *
     * @throws Invalid {@code findings}, {@code post}, {@code due}
     * @throws Refused {@code finding-closed}
     */
    public void assign(List<UUID> findings, UUID post, LocalDate due, Act act) {
        if (findings.isEmpty() || findings.size() > MOST) {
            throw new Invalid("findings", findings.isEmpty() ? "required" : "too-many");
        }
        if (due.isBefore(Time.date(act.at()))) {
            throw new Invalid("due", "past");
        }
        var department = organisation.post(post).department();
        acts.once(
                act,
                () -> {
                    var entries = store.lock(new HashSet<>(findings));
                    if (entries.size() != new HashSet<>(findings).size()) {
                        throw new NotFound("finding");
                    }
                    for (Entry entry : entries) {
                        requireLive(entry);
                        if (!store.departmentOf(entry.item()).orElseThrow().equals(department)) {
                            throw new Invalid("post", "other-department");
                        }
                    }
                    append(
                            entries,
                            entry ->
                                    new LedgerStore.Change(
                                            entry.id(),
                                            FindingEvent.Kind.ASSIGNED,
                                            null,
                                            null,
                                            post,
                                            due),
                            act);
                });
    }

    /**
     * The words stay, and it is written down why. They are a finding again when they change.
     *
     * @throws Refused {@code clause-blocks} where the finding is not a warning
     */
    public void justify(UUID finding, String reason, Act act) {
        requireText("reason", reason);
        acts.once(
                act,
                () -> {
                    Entry entry = lock(finding, act);
                    if (entry.spot().level() == ClauseFinding.Level.BLOCK) {
                        throw new Refused(ClauseRefusal.CLAUSE_BLOCKS);
                    }
                    append(
                            List.of(entry),
                            one ->
                                    new LedgerStore.Change(
                                            one.id(),
                                            FindingEvent.Kind.CLEARED,
                                            Clearing.JUSTIFIED,
                                            reason,
                                            null,
                                            null),
                            act);
                });
    }

    /**
     * The words are clear here: from now on they are no finding in this kind of field, in any item.
     */
    public void markFalse(UUID finding, String reason, Act act) {
        requireText("reason", reason);
        acts.once(
                act,
                () -> {
                    Entry entry = lock(finding, act);
                    var wording = wording(entry);
                    permits.allow(wording, reason, act);
                    append(
                            store.liveWith(wording),
                            one ->
                                    new LedgerStore.Change(
                                            one.id(),
                                            FindingEvent.Kind.MARKED_FALSE,
                                            null,
                                            reason,
                                            null,
                                            null),
                            act);
                });
    }

    /** The centre allows the words of this finding in its item for a time. */
    public UUID except(UUID finding, Approval approval, Act act) {
        return acts.once(
                act,
                UUID.class,
                () -> {
                    Entry entry = lock(finding, act);
                    return grant(entry.item(), wording(entry), approval, act);
                });
    }

    /**
     * The centre allows words in an item before a version with them is published.
     *
     * @param words as they stand in the text
     * @throws Invalid {@code not-vague} where the rule does not find the words
     */
    public UUID except(
            String item, String rule, Section section, String words, Approval approval, Act act) {
        var finding =
                FuzzyClauses.find(section, words).stream()
                        .filter(found -> found.rule().equals(rule))
                        .findFirst()
                        .orElseThrow(() -> new Invalid("words", "not-vague"));
        var wording = new Permits.Wording(rule, section, finding.phrase());
        return acts.once(act, UUID.class, () -> grant(item, wording, approval, act));
    }

    /** Those that anybody may read, the newest first. */
    public List<ClauseException> exceptions(String item, LocalDate today, int most) {
        return permits.inForce(item.isBlank() ? null : item, today, most);
    }

    private UUID grant(String item, Permits.Wording wording, Approval approval, Act act) {
        var today = Time.date(act.at());
        var exception =
                new ClauseException(
                        Ids.next(act.at().toEpochMilli()),
                        item,
                        wording.rule(),
                        wording.section(),
                        wording.phrase(),
                        approval.meanings(),
                        approval.document(),
                        approval.approvedOn(),
                        approval.expiresOn());
        exception.check(
                today, Period.ofMonths(settings.count("clauses.exceptionMonths", region, today)));
        permits.except(exception, act);
        append(
                store.liveWith(wording).stream()
                        .filter(entry -> entry.item().equals(item) && entry.isLive())
                        .toList(),
                entry ->
                        new LedgerStore.Change(
                                entry.id(),
                                FindingEvent.Kind.EXCEPTED,
                                null,
                                approval.document(),
                                null,
                                null),
                act);
        return exception.id();
    }

    private Entry lock(UUID finding, Act act) {
        var entry =
                store.lock(List.of(finding)).stream()
                        .findFirst()
                        .orElseThrow(() -> new NotFound("finding"));
        Integer seen = act.expectedVersion();
        if (seen != null && seen != entry.revision()) {
            throw new Refused(ClauseRefusal.FINDING_CHANGED);
        }
        requireLive(entry);
        return entry;
    }

    private static void requireLive(Entry entry) {
        if (!entry.isLive()) {
            throw new Refused(ClauseRefusal.FINDING_CLOSED);
        }
    }

    private static Permits.Wording wording(Entry entry) {
        if (entry.spot().phrase().isEmpty()) {
            throw new Refused(ClauseRefusal.NO_WORDS);
        }
        return new Permits.Wording(
                entry.spot().rule(), entry.spot().section(), entry.spot().phrase());
    }

    private void append(List<Entry> entries, Function<Entry, LedgerStore.Change> change, Act act) {
        store.append(entries.stream().map(change).toList(), act.actor(), act.at());
    }

    private static void requireText(String field, String text) {
        if (text.isBlank()) {
            throw new Invalid(field, "required");
        }
        if (text.length() > LONGEST) {
            throw new Invalid(field, "too-long");
        }
    }
}
