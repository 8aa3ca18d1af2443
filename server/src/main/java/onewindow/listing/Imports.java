package onewindow.listing;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import onewindow.listing.file.ListFormat;
import onewindow.listing.file.Unreadable;
import onewindow.listing.sheet.ReportLine;
import onewindow.platform.Act;
import onewindow.platform.Acts;
import onewindow.platform.Ids;
import onewindow.platform.Invalid;
import onewindow.platform.NotFound;
import onewindow.platform.Refused;
import onewindow.platform.Sm3;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lists that come in. A file is checked in the background, and nothing changes; what is sound is
 * then taken over as drafts, all of it or nothing. Every command but the first works on the version
 * of the import that its act names.
 */
@Service
public class Imports {
    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
    private static final int MOST = 50;
    private static final int LONGEST_NAME = 200;

    /** A node that says nothing for so long has gone; the file may be checked again. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private final ImportStore store;
    private final ReportStore report;
    private final AssignedCodeStore codes;
    private final ImportCheck check;
    private final TakingOver takingOver;
    private final Acts acts;
    private final Clock clock;
    private final TransactionTemplate transactions;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("listing").factory());

    Imports(
            ImportStore store,
            ReportStore report,
            AssignedCodeStore codes,
            ImportCheck check,
            TakingOver takingOver,
            Acts acts,
            Clock clock,
            TransactionTemplate transactions) {
        this.store = store;
        this.report = report;
        this.codes = codes;
        this.check = check;
        this.takingOver = takingOver;
        this.acts = acts;
        this.clock = clock;
        this.transactions = transactions;
    }

    /**
     * Takes a file in and begins to check it.
     *
     * @param name of the file, for people
     * @throws Invalid {@code file} with the rule, for a file of no known form
     */
    public UUID receive(String name, byte[] content, Act act) {
        ListFormat format;
        try {
            format = ListFormat.of(content);
        } catch (Unreadable unreadable) {
            throw new Invalid("file", unreadable.rule());
        }
        String shown = name.isBlank() ? "list." + format.extension() : name;
        return acts.once(
                act,
                UUID.class,
                () -> {
                    UUID id = Ids.next(act.at().toEpochMilli());
                    store.add(
                            id,
                            shown.substring(0, Math.min(shown.length(), LONGEST_NAME)),
                            format,
                            Sm3.hash(content),
                            content,
                            act);
                    checkAfterCommit(id);
                    return id;
                });
    }

    /**
     * Checks the file again, against the catalogue as it is now.
     *
     * @throws Refused {@code import-not-now}, {@code import-changed}
     */
    public void checkAgain(UUID id, Act act) {
        acts.once(
                act,
                () -> {
                    ListImport list = seen(id, act);
                    boolean silent =
                            list.state() == ListImport.State.CHECKING
                                    && list.progressedAt().isBefore(act.at().minus(SILENCE));
                    if (list.state() != ListImport.State.CHECKED
                            && list.state() != ListImport.State.UNREADABLE
                            && !silent) {
                        throw notNow(list);
                    }
                    store.checkAgain(id, act.at());
                    checkAfterCommit(id);
                });
    }

    /**
     * Makes drafts of all items that are new or different; rows with a fault stay out.
     *
     * @return how many drafts
     * @throws Refused {@code import-not-now}, {@code import-changed}, {@code import-outdated},
     *     {@code import-bodies-missing}, {@code import-nothing}, {@code draft-exists}
     */
    public int takeOver(UUID id, Act act) {
        return acts.once(
                act,
                Integer.class,
                () -> {
                    ListImport list = checked(id, act);
                    int taken = takingOver.take(list, report.counts(id), act);
                    store.end(id, ListImport.State.TAKEN_OVER, act);
                    return taken;
                });
    }

    /** Nothing comes of it. */
    public void drop(UUID id, Act act) {
        acts.once(
                act,
                () -> {
                    ListImport list = seen(id, act);
                    if (list.endedAt() != null) {
                        throw notNow(list);
                    }
                    store.end(id, ListImport.State.DROPPED, act);
                });
    }

    /**
     * Establishes the bodies of a bare list that are not known yet, and the regions in which they
     * lie, by the national table of divisions. By who may change the organisation.
     *
     * @throws Invalid {@code bodies} for another set than the one that is missing
     */
    public void establish(UUID id, List<NewBody> bodies, Act act) {
        find(id);
        takingOver.locate(report.lines(id, ReportLine.Kind.BODY, 0, Integer.MAX_VALUE), act);
        acts.once(
                act,
                () -> {
                    checked(id, act);
                    takingOver.establish(
                            report.lines(id, ReportLine.Kind.BODY, 0, Integer.MAX_VALUE),
                            bodies,
                            act);
                    store.checkAgain(id, act.at());
                    checkAfterCommit(id);
                });
    }

    /**
     * @param documentWord 机关代字 of its documents
     */
    public record NewBody(
            String creditCode, String name, String englishName, String documentWord) {}

    public ListImport find(UUID id) {
        return store.find(id).orElseThrow(() -> new NotFound("import"));
    }

    /** The latest first, at most 50. */
    public List<ListImport> latest() {
        return store.latest(MOST);
    }

    public ListImport.Counts counts(UUID id) {
        return report.counts(id);
    }

    /** In the order of the file. */
    public List<ReportLine> lines(UUID id, ReportLine.@Nullable Kind kind, int skip, int most) {
        return report.lines(id, kind, skip, most);
    }

    public List<ListImport.Line> items(UUID id, int skip, int most) {
        return store.items(id, skip, most);
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }

    private ListImport checked(UUID id, Act act) {
        ListImport list = seen(id, act);
        if (list.state() != ListImport.State.CHECKED) {
            throw notNow(list);
        }
        return list;
    }

    private ListImport seen(UUID id, Act act) {
        ListImport list = store.lock(id).orElseThrow(() -> new NotFound("import"));
        Integer expected = act.expectedVersion();
        if (expected == null) {
            throw new Invalid("If-Match", "required");
        }
        if (expected != list.version()) {
            throw new Refused(ListingRefusal.IMPORT_CHANGED);
        }
        return list;
    }

    private static Refused notNow(ListImport list) {
        return new Refused(
                ListingRefusal.IMPORT_NOT_NOW, java.util.Map.of("state", list.state().name()));
    }

    private void checkAfterCommit(UUID id) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        worker.execute(() -> run(id));
                    }
                });
    }

    private void run(UUID id) {
        try {
            ListImport list = find(id);
            var result =
                    check.check(
                            list.format(),
                            store.content(id),
                            (done, total) -> store.progress(id, done, total, clock.instant()));
            transactions.executeWithoutResult(status -> {
                result.assigned()
                        .forEach((region, assigned) ->
                                codes.assign(region, assigned, clock.instant()));
                store.checked(id, result.rows(), result.items(), result.lines(), clock.instant());
            });
        } catch (Unreadable unreadable) {
            transactions.executeWithoutResult(status ->
                    store.unreadable(id, unreadable.rule(), unreadable.place(), clock.instant()));
        } catch (RuntimeException failure) {
            LOG.error("A list that came in could not be checked", failure);
            transactions.executeWithoutResult(
                    status -> store.unreadable(id, "list-check-failed", "", clock.instant()));
        }
    }
}
