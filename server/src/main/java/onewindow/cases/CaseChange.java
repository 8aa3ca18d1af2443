package onewindow.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import onewindow.cases.CaseEvent.HandedIn;
import onewindow.cases.CaseEvent.Outcome;
import onewindow.cases.WorkItem.Node;
import onewindow.identity.Role;
import org.jspecify.annotations.Nullable;

/** What an event changes in a case. */
final class CaseChange {
    private final Case before;
    String itemCode;
    UUID itemVersion;
    UUID department;
    Phase phase;
    @Nullable LocalDate noticeFrom;
    @Nullable LocalDate correctionDue;
    int corrections;
    List<String> targets;
    @Nullable LocalDate acceptedOn;
    boolean deemed;
    @Nullable LocalDate decidedOn;
    @Nullable Outcome outcome;
    @Nullable String licence;
    @Nullable String outsideNumber;
    @Nullable UUID batch;
    boolean batchSigned;
    @Nullable Instant closedAt;
    @Nullable Instant deliveredAt;
    String form;
    List<HandedIn> materials;
    final List<WorkItem> items;

    CaseChange(Case before) {
        this.before = before;
        itemCode = before.itemCode();
        itemVersion = before.itemVersion();
        department = before.department();
        phase = before.phase();
        noticeFrom = before.noticeFrom();
        correctionDue = before.correctionDue();
        corrections = before.corrections();
        targets = before.targets();
        acceptedOn = before.acceptedOn();
        deemed = before.deemed();
        decidedOn = before.decidedOn();
        outcome = before.outcome();
        licence = before.licence();
        outsideNumber = before.outsideNumber();
        batch = before.batch();
        batchSigned = before.batchSigned();
        closedAt = before.closedAt();
        deliveredAt = before.deliveredAt();
        form = before.form();
        materials = before.materials();
        items = new ArrayList<>(before.workItems());
    }

    void touch(UUID id, UnaryOperator<WorkItem> change) {
        items.replaceAll(item -> item.id().equals(id) ? change.apply(item) : item);
    }

    void open(@Nullable UUID id, @Nullable Node node, Role role, Instant at) {
        if (id != null && node != null) {
            items.add(WorkItem.opened(id, node, role, at));
        }
    }

    void finishAll(UUID actor, Instant at) {
        items.replaceAll(item -> item.isOpen() ? item.done(actor, at) : item);
    }

    void end(Phase last, UUID actor, Instant at) {
        phase = last;
        noticeFrom = null;
        correctionDue = null;
        closedAt = at;
        finishAll(actor, at);
    }

    Case made() {
        return new Case(
                before.id(),
                before.number(),
                before.token(),
                itemCode,
                itemVersion,
                department,
                before.hall(),
                before.region(),
                before.channel(),
                before.filer(),
                before.applicant(),
                before.decidedHere(),
                phase,
                before.filedAt(),
                noticeFrom,
                correctionDue,
                corrections,
                targets,
                acceptedOn,
                deemed,
                decidedOn,
                outcome,
                licence,
                outsideNumber,
                batch,
                batchSigned,
                closedAt,
                deliveredAt,
                form,
                materials,
                List.copyOf(items));
    }
}
