package onewindow.cases;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import onewindow.cases.Work.Planned;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.ItemVersion;
import onewindow.platform.Act;
import onewindow.platform.Acts;
import onewindow.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/**
 * What becomes of the open cases of items that end: they go to the successor, or they end as well.
 * Each in a transaction of its own and a batch at a time, so that however many there are, the work
 * can be interrupted and goes on from where it was.
 */
@Service
public class Endings {
    private static final Logger LOG = LoggerFactory.getLogger(Endings.class);

    private final OpenCases openCases;
    private final Catalogue catalogue;
    private final Recorder recorder;
    private final Acts acts;

    Endings(OpenCases openCases, Catalogue catalogue, Recorder recorder, Acts acts) {
        this.openCases = openCases;
        this.catalogue = catalogue;
        this.recorder = recorder;
        this.acts = acts;
    }

    /**
     * Some of the open cases of items.
     *
     * @param after the last case of the batch before; none for the first
     * @param most how many cases
     */
    public record Batch(Collection<String> items, @Nullable UUID after, int most) {}

    /** How many cases of the items are open. */
    public int open(Collection<String> items) {
        return items.isEmpty() ? 0 : openCases.ofItems(items);
    }

    /**
     * Puts cases under the successor; those of whom it would ask more, and those that are decided,
     * stay as they are.
     *
     * @param counted is run in the transaction of each case that was moved
     * @return the last case of the batch, where there may be more after it
     */
    public @Nullable UUID move(
            Batch batch, String successor, String reason, Act act, Runnable counted) {
        ItemVersion target = catalogue.readable(successor);
        return each(batch, act, work -> Rebasing.planned(work, target, false, reason), counted);
    }

    /**
     * Ends cases with a notice that says why, by which document, and what the applicant may do;
     * those that are decided, and those that another system decides, stay as they are.
     *
     * @param basis legal document by which the items ended
     * @param counted is run in the transaction of each case that was ended
     * @return the last case of the batch, where there may be more after it
     */
    public @Nullable UUID end(Batch batch, String basis, String reason, Act act, Runnable counted) {
        return each(batch, act, work -> ended(work, basis, reason), counted);
    }

    private @Nullable UUID each(
            Batch batch, Act act, Function<Work, Planned> plan, Runnable counted) {
        List<UUID> ids = openCases.ofItems(batch.items(), batch.after(), batch.most());
        for (UUID id : ids) {
            try {
                acts.once(
                        act.withKey(act.idempotencyKey() + "/" + id),
                        () -> {
                            recorder.change(id, null, act, work -> List.of(plan.apply(work)));
                            counted.run();
                        });
            } catch (Refused stays) {
                LOG.debug("The case {} stays as it is: {}", id, stays.reason().code());
            } catch (DataAccessException | TransactionException away) {
                throw away;
            } catch (RuntimeException failure) {
                // One case that cannot be written about must not keep the others waiting.
                LOG.error("The case {} stays as it is", id, failure);
            }
        }
        return ids.size() < batch.most() ? null : ids.getLast();
    }

    private static Planned ended(Work work, String basis, String reason) {
        var secret = Ledger.secret("reason", Texts.checked("reason", reason));
        return new Planned(
                work.file().terminate(new CaseEvent.CaseTerminated(basis, secret.commitment())),
                List.of(secret),
                List.of(CaseDocuments.ending(work, basis, reason)));
    }
}
