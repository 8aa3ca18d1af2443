package onewindow.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import onewindow.documents.DocumentKind;
import onewindow.documents.DocumentOrder;
import onewindow.documents.Documents;
import onewindow.organisation.Hall;
import onewindow.organisation.Organisation;
import onewindow.organisation.Rights;
import onewindow.platform.Act;
import onewindow.platform.Acts;
import onewindow.platform.Forbidden;
import onewindow.platform.Ids;
import onewindow.platform.NotFound;
import onewindow.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * T11: accepted cases with materials on paper go to their department in batches, with a list that
 * both sides sign (D28).
 */
@Service
public class HandOvers {
    private static final int LARGEST = 200;

    private final Acts acts;
    private final HandOverStore store;
    private final Recorder recorder;
    private final Documents documents;
    private final Organisation organisation;
    private final Rights rights;

    HandOvers(
            Acts acts,
            HandOverStore store,
            Recorder recorder,
            Documents documents,
            Organisation organisation,
            Rights rights) {
        this.acts = acts;
        this.store = store;
        this.recorder = recorder;
        this.documents = documents;
        this.organisation = organisation;
        this.rights = rights;
    }

    /**
     * @param document the list, D28
     */
    public record Batch(
            UUID id,
            UUID hall,
            UUID department,
            String departmentName,
            Instant madeAt,
            @Nullable Instant signedAt,
            UUID document,
            int cases) {}

    /**
     * Every accepted case of the hall for this department whose paper is not yet on its way; what
     * was filed online has none.
     */
    public UUID handOver(UUID department, Act act) {
        return acts.once(
                act,
                UUID.class,
                () -> {
                    UUID window = act.window();
                    if (window == null) {
                        throw new Forbidden("window-hand-over");
                    }
                    Hall hall = organisation.hall(organisation.window(window).hall());
                    List<HandOverStore.Waiting> waiting =
                            store.waiting(hall.id(), department, LARGEST);
                    if (waiting.isEmpty()) {
                        throw new Refused(CaseRefusal.NOTHING_TO_HAND_OVER);
                    }
                    UUID batch = Ids.next(act.at().toEpochMilli());
                    var issued =
                            documents.issue(
                                    List.of(list(batch, hall, department, waiting, act)), act);
                    store.insert(
                            batch, hall.id(), department, act, issued.getFirst().id(), waiting);
                    for (HandOverStore.Waiting each : waiting) {
                        recorder.change(
                                each.caseId(),
                                null,
                                act,
                                work -> List.of(Work.Planned.of(new CaseEvent.HandedOver(batch))));
                    }
                    return batch;
                });
    }

    /** The department signs for a batch. */
    public void sign(UUID batch, Act act) {
        acts.once(
                act,
                () -> {
                    Batch found = find(batch);
                    if (!rights.scope(act).departments().contains(found.department())) {
                        throw new Forbidden("hand-over-sign");
                    }
                    if (!store.sign(batch, act)) {
                        throw new Refused(CaseRefusal.NOT_POSSIBLE_NOW);
                    }
                    for (UUID each : store.cases(batch)) {
                        recorder.change(
                                each,
                                null,
                                act,
                                work ->
                                        List.of(
                                                Work.Planned.of(
                                                        new CaseEvent.HandOverSigned(batch))));
                    }
                });
    }

    /** The latest of the actor's hall or department, newest first. */
    public List<Batch> latest(Act act) {
        var scope = rights.scope(act);
        return store.latest(scope.halls(), scope.departments(), 50).stream()
                .map(this::named)
                .toList();
    }

    /** The list as PDF, for those who hand over and those who sign. */
    public byte[] pdf(UUID batch, Act act) {
        Batch found = find(batch);
        var scope = rights.scope(act);
        if (!scope.halls().contains(found.hall())
                && !scope.departments().contains(found.department())) {
            throw new Forbidden("hand-over-read");
        }
        return documents.pdf(found.document(), act);
    }

    private Batch find(UUID batch) {
        return store.find(batch).map(this::named).orElseThrow(() -> new NotFound("hand-over"));
    }

    private Batch named(HandOverStore.Row row) {
        return new Batch(
                row.id(),
                row.hall(),
                row.department(),
                organisation.department(row.department()).name(),
                row.madeAt(),
                row.signedAt(),
                row.document(),
                row.cases());
    }

    private DocumentOrder list(
            UUID batch, Hall hall, UUID department, List<HandOverStore.Waiting> waiting, Act act) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("移交单位", hall.name());
        fields.put("接收部门", organisation.department(department).name());
        fields.put("移交时间", Texts.minute(act.at()));
        fields.put("件数", waiting.size() + "件");
        var table = new ArrayList<List<String>>();
        table.add(List.of("序号", "办件编号", "纸质材料份数"));
        for (HandOverStore.Waiting each : waiting) {
            table.add(
                    List.of(
                            String.valueOf(table.size()),
                            each.number(),
                            String.valueOf(each.papers())));
        }
        return new DocumentOrder(
                DocumentKind.HAND_OVER_LIST,
                batch,
                department,
                Ledger.token(),
                null,
                fields,
                table,
                List.of("移交人签名：　　　　　　　　　　接收人签名：　　　　　　　　　　"));
    }
}
