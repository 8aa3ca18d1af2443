package onewindow.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import onewindow.cases.CaseEvent.Outcome;
import onewindow.cases.Work.Planned;
import onewindow.cases.WorkItem.Node;
import onewindow.organisation.Rights;
import onewindow.organisation.WindowPower;
import onewindow.platform.Act;
import onewindow.platform.Acts;
import onewindow.platform.Forbidden;
import onewindow.platform.Invalid;
import onewindow.platform.NotFound;
import onewindow.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Cases that another system decides: followed here, with its number and its result, and no decision
 * or licence of ours.
 */
@Service
public class OutsideCases {
    private static final int MOST_ROWS = 500;

    private final Acts acts;
    private final Recorder recorder;
    private final Rights rights;
    private final CaseStore store;

    OutsideCases(Acts acts, Recorder recorder, Rights rights, CaseStore store) {
        this.acts = acts;
        this.recorder = recorder;
        this.rights = rights;
        this.store = store;
    }

    /** A result as another system hands it over, found by our case number. */
    public record Row(
            String number, Outcome outcome, LocalDate decidedOn, @Nullable String resultNumber) {}

    /**
     * @param problem stable code of why the row was not taken; none where it was
     */
    public record RowResult(String number, boolean taken, @Nullable String problem) {}

    /**
     * Imports results; each row stands alone, so that one wrong row does not hold up the others.
     */
    public List<RowResult> importResults(List<Row> rows, Act act) {
        if (rows.size() > MOST_ROWS) {
            throw new Invalid("rows", "too-long");
        }
        var results = new ArrayList<RowResult>();
        for (Row row : rows) {
            results.add(importOne(row, act.withKey(act.idempotencyKey() + "/" + row.number())));
        }
        return results;
    }

    private RowResult importOne(Row row, Act act) {
        try {
            Case file = store.byNumber(row.number()).file();
            UUID item =
                    file.openItems().stream()
                            .filter(each -> each.node() == Node.OUTSIDE)
                            .map(WorkItem::id)
                            .findFirst()
                            .orElseThrow(() -> new Refused(CaseRefusal.NOT_POSSIBLE_NOW));
            enterOutsideResult(
                    file.id(), item, row.outcome(), row.decidedOn(), row.resultNumber(), act);
            return new RowResult(row.number(), true, null);
        } catch (Refused refused) {
            return new RowResult(row.number(), false, refused.reason().code());
        } catch (NotFound unknown) {
            return new RowResult(row.number(), false, "not-found");
        } catch (Forbidden forbidden) {
            return new RowResult(row.number(), false, "forbidden");
        } catch (Invalid invalid) {
            return new RowResult(row.number(), false, invalid.faults().getFirst().code());
        }
    }

    /** The case was entered in the deciding system. */
    public void registerOutside(UUID id, UUID item, String outsideNumber, Act act) {
        String number = Texts.checked("outsideNumber", outsideNumber);
        if (number.isEmpty() || number.length() > 64) {
            throw new Invalid("outsideNumber", number.isEmpty() ? "required" : "too-long");
        }
        acts.once(
                act,
                () ->
                        recorder.change(
                                id,
                                item,
                                act,
                                work -> {
                                    requireWindow(work, WindowPower.RECEIVE, act);
                                    return List.of(
                                            Planned.of(work.file().registerOutside(item, number)));
                                }));
    }

    /** The deciding system's result is entered: no decision and no licence of ours. */
    public void enterOutsideResult(
            UUID id,
            UUID item,
            Outcome outcome,
            LocalDate decidedOn,
            @Nullable String resultNumber,
            Act act) {
        acts.once(
                act,
                () ->
                        recorder.change(
                                id,
                                item,
                                act,
                                work -> {
                                    requireWindow(work, WindowPower.RECEIVE, act);
                                    return List.of(
                                            Planned.of(
                                                    work.file()
                                                            .enterOutsideResult(
                                                                    item,
                                                                    outcome,
                                                                    decidedOn,
                                                                    resultNumber,
                                                                    work.today())));
                                }));
    }

    private void requireWindow(Work work, WindowPower power, Act act) {
        rights.requireWindow(act, power, work.file().itemCode(), work.file().department());
    }
}
