package onewindow.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import onewindow.calendar.Calendars;
import onewindow.cases.Work.Planned;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.Guide;
import onewindow.catalogue.ItemVersion;
import onewindow.documents.DocumentKind;
import onewindow.documents.Documents;
import onewindow.documents.IssuedDocument;
import onewindow.identity.Accounts;
import onewindow.organisation.Department;
import onewindow.organisation.Organisation;
import onewindow.platform.Act;
import onewindow.platform.Invalid;
import onewindow.platform.Refused;
import onewindow.platform.Settings;
import onewindow.platform.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Does one act on one case within the caller's transaction: lock, rule, documents, record,
 * conclusions.
 */
@Component
class Recorder {
    private final CaseStore store;
    private final Catalogue catalogue;
    private final Organisation organisation;
    private final Calendars calendars;
    private final Settings settings;
    private final Documents documents;
    private final Accounts accounts;

    Recorder(
            CaseStore store,
            Catalogue catalogue,
            Organisation organisation,
            Calendars calendars,
            Settings settings,
            Documents documents,
            Accounts accounts) {
        this.store = store;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.calendars = calendars;
        this.settings = settings;
        this.documents = documents;
        this.accounts = accounts;
    }

    /**
     * @param documents issued with the act, in order
     */
    record Done(Case file, List<IssuedDocument> documents) {}

    /**
     * @param seen the work item that the actor saw; its version is that of the act
     */
    Done change(UUID id, @Nullable UUID seen, Act act, Function<Work, List<Planned>> rule) {
        CaseStore.Loaded loaded = store.lock(id);
        Work work = work(loaded, act);
        if (seen != null) {
            unchanged(loaded.file(), seen, act);
        }
        List<Planned> planned;
        try {
            planned = rule.apply(work);
        } catch (Refused refused) {
            throw seen != null && refused.reason() == CaseRefusal.WORK_ITEM_CHANGED
                    ? changed(loaded.file(), seen)
                    : refused;
        }
        return planned.isEmpty()
                ? new Done(loaded.file(), List.of())
                : save(loaded, work, planned, loaded.applicantIndex(), act);
    }

    /**
     * An act on the case as a whole.
     *
     * @param act whose version is how many entries of the record the actor saw
     */
    Done changeAsSeen(UUID id, Act act, Function<Work, List<Planned>> rule) {
        CaseStore.Loaded loaded = store.lock(id);
        Integer entries = act.expectedVersion();
        if (entries == null) {
            throw new Invalid("If-Match", "required");
        }
        if (entries != loaded.sequence()) {
            throw moved(loaded.file());
        }
        Work work = work(loaded, act);
        return save(loaded, work, rule.apply(work), loaded.applicantIndex(), act);
    }

    private Work work(CaseStore.Loaded loaded, Act act) {
        return work(
                loaded.file(),
                catalogue.version(loaded.file().itemVersion()),
                act.at(),
                loaded.values());
    }

    /** The first event of a new case. */
    Done begin(
            UUID id,
            ItemVersion item,
            byte[] applicantIndex,
            CaseEvent.CaseFiled filed,
            Function<Work, Planned> rule,
            Act act) {
        Work work = work(CaseHistory.begin(id, filed, act.at()), item, act.at(), List.of());
        return save(null, work, List.of(rule.apply(work)), applicantIndex, act);
    }

    /** The series from which a new case's receipt takes its number. */
    String receipts(ItemVersion item, Act act) {
        return documents.series(DocumentKind.RECEIPT, item.department(), act);
    }

    Work work(Case file, ItemVersion item, Instant at, List<Work.Entrusted> values) {
        Department department = organisation.department(file.department());
        return new Work(
                        file,
                        item,
                        department,
                        calendars.dayCount(file.region()),
                        rules(file, at),
                        at,
                        values)
                .inSituation();
    }

    Deadline.Rules rules(Case file, Instant at) {
        var date = Time.date(at);
        return new Deadline.Rules(
                settings.days("accept.noticeDays", file.region(), date),
                settings.days("deliver.days", file.region(), date),
                settings.ratio("lamp.yellowRatio", file.region(), date).doubleValue(),
                settings.days("lamp.yellowDays", file.region(), date),
                new RulesOf(calendars, file.region()));
    }

    private record RulesOf(Calendars calendars, String region) implements Deadline.LocalRules {
        @Override
        public LocalDate startOf(LocalDate receipt) {
            return calendars.startOf(region, receipt);
        }

        @Override
        public Instant endOf(LocalDate due) {
            return calendars.endOf(region, due);
        }
    }

    private Done save(
            CaseStore.@Nullable Loaded before,
            Work work,
            List<Planned> planned,
            byte[] applicantIndex,
            Act act) {
        var orders = planned.stream().flatMap(each -> each.documents().stream()).toList();
        List<IssuedDocument> issued = orders.isEmpty() ? List.of() : documents.issue(orders, act);
        var steps = new ArrayList<CaseStore.Step>();
        Case current = work.file();
        int sequence = before == null ? 0 : before.sequence();
        int document = 0;
        var all = new ArrayList<IssuedDocument>();
        for (Planned each : planned) {
            sequence++;
            var ofStep = new ArrayList<>(each.issued());
            ofStep.addAll(issued.subList(document, document + each.documents().size()));
            document += each.documents().size();
            all.addAll(ofStep);
            var numbers = ofStep.stream().map(IssuedDocument::number).toList();
            steps.add(
                    new CaseStore.Step(
                            new Ledger.Recorded(
                                    current.id(),
                                    sequence,
                                    act.at(),
                                    act.actor(),
                                    act.post(),
                                    act.window(),
                                    act.address(),
                                    numbers,
                                    each.event()),
                            each.secrets()));
            if (!(each.event() instanceof CaseEvent.CaseFiled)) {
                current = CaseHistory.apply(current, each.event(), act.actor(), act.at());
            }
        }
        store.save(
                before,
                current,
                applicantIndex,
                steps,
                Deadline.of(current, guide(work, current), work.days(), work.rules()));
        return new Done(current, all);
    }

    /** Of another version where the act put the case under it. */
    private Guide guide(Work work, Case after) {
        return after.itemVersion().equals(work.item().id())
                ? work.guide()
                : work.under(catalogue.version(after.itemVersion())).inSituation().guide();
    }

    private void unchanged(Case file, UUID seen, Act act) {
        WorkItem item =
                file.workItem(seen).orElseThrow(() -> new Refused(CaseRefusal.NOT_POSSIBLE_NOW));
        Integer expected = act.expectedVersion();
        if (!item.isOpen() || (expected != null && expected != item.version())) {
            throw changed(file, seen);
        }
        if (item.assignee() != null && !item.assignee().equals(act.actor())) {
            throw changed(file, seen);
        }
    }

    /** Tells the later of two who did what and when. */
    private Refused changed(Case file, UUID seen) {
        WorkItem item = file.workItem(seen).orElseThrow();
        UUID by = item.doneBy() == null ? item.assignee() : item.doneBy();
        Instant at = item.doneAt() == null ? claimedAt(file, item) : item.doneAt();
        return new Refused(
                CaseRefusal.WORK_ITEM_CHANGED,
                Map.of(
                        "by", by == null ? "" : accounts.staffName(by),
                        "at", at.toString(),
                        "node", item.node().name(),
                        "done", !item.isOpen(),
                        "phase", file.phase().name()));
    }

    private Refused moved(Case file) {
        var last = Ledger.read(store.record(file.id()).getLast().canonical());
        return new Refused(
                CaseRefusal.CASE_MOVED,
                Map.of(
                        "by", accounts.shownName(last.actor()),
                        "at", last.at().toString(),
                        "event", last.event().getClass().getSimpleName(),
                        "phase", file.phase().name()));
    }

    private Instant claimedAt(Case file, WorkItem item) {
        return store.record(file.id()).reversed().stream()
                .map(link -> Ledger.read(link.canonical()))
                .filter(recorded ->
                        recorded.event() instanceof CaseEvent.WorkItemClaimed claimed
                                && claimed.workItem().equals(item.id()))
                .map(Ledger.Recorded::at)
                .findFirst()
                .orElse(item.openedAt());
    }
}
