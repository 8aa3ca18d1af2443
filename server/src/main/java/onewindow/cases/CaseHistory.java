package onewindow.cases;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import onewindow.cases.CaseEvent.*;
import onewindow.cases.CaseEvent.Channel;
import onewindow.cases.Ledger.Recorded;
import onewindow.cases.WorkItem.Node;
import onewindow.identity.Role;
import onewindow.platform.Time;

/**
 * Concludes a case from its events; used for every act and again, by tests and inspectors, over the
 * whole record.
 */
final class CaseHistory {
    private CaseHistory() {}

    static Case replay(UUID id, List<Recorded> record) {
        Case current = null;
        for (Recorded each : record) {
            current =
                    current == null
                            ? begin(id, (CaseFiled) each.event(), each.at())
                            : apply(current, each.event(), each.actor(), each.at());
        }
        if (current == null) {
            throw new IllegalArgumentException("A case without events");
        }
        return current;
    }

    static Case begin(UUID id, CaseFiled filed, Instant at) {
        var node = filed.decidedHere() ? Node.INTAKE : Node.OUTSIDE;
        Phase phase;
        if (filed.channel() == Channel.ONLINE) {
            phase = filed.decidedHere() ? Phase.SUBMITTED : Phase.OUTSIDE;
        } else {
            phase = filed.decidedHere() ? Phase.RECEIVED : Phase.OUTSIDE;
        }
        return new Case(
                id,
                filed.number(),
                filed.token(),
                filed.itemCode(),
                filed.itemVersion(),
                filed.department(),
                filed.hall(),
                filed.region(),
                filed.channel(),
                filed.filer(),
                filed.applicant(),
                filed.decidedHere(),
                phase,
                at,
                filed.decidedHere() ? Time.date(at) : null,
                null,
                0,
                List.of(),
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                filed.form(),
                filed.materials(),
                List.of(WorkItem.opened(id, node, Role.WINDOW, at)));
    }

    static Case apply(Case before, CaseEvent event, UUID actor, Instant at) {
        var next = new CaseChange(before);
        switch (event) {
            case CaseFiled filed ->
                    throw new IllegalArgumentException("Filed twice: " + filed.number());
            case PreReviewPassed passed -> {
                next.phase = Phase.PRE_REVIEWED;
                next.touch(
                        passed.workItem(),
                        item ->
                                new WorkItem(
                                        item.id(),
                                        item.node(),
                                        item.role(),
                                        item.version() + 1,
                                        item.openedAt(),
                                        item.assignee(),
                                        null,
                                        null));
            }
            case CorrectionRequested requested -> {
                next.phase = Phase.IN_CORRECTION;
                next.noticeFrom = null;
                next.correctionDue = requested.due();
                next.corrections++;
                next.targets = requested.targets();
                next.touch(requested.workItem(), item -> item.done(actor, at));
            }
            case Corrected corrected -> {
                next.phase =
                        before.channel() == Channel.ONLINE && corrected.errand() == null
                                ? Phase.SUBMITTED
                                : Phase.RECEIVED;
                next.noticeFrom = Time.date(at);
                next.correctionDue = null;
                next.targets = List.of();
                next.form = corrected.form() == null ? before.form() : corrected.form();
                next.materials = merge(before.materials(), corrected.materials());
                next.items.add(WorkItem.opened(nextIntake(before), Node.INTAKE, Role.WINDOW, at));
            }
            case CaseAccepted accepted -> {
                next.phase = Phase.ACCEPTED;
                next.noticeFrom = null;
                next.acceptedOn = accepted.acceptedOn();
                next.touch(accepted.workItem(), item -> item.done(actor, at));
                next.open(accepted.nextWorkItem(), accepted.next(), Role.REVIEWER, at);
            }
            case AcceptanceDeemed deemed -> {
                next.phase = Phase.ACCEPTED;
                next.noticeFrom = null;
                next.acceptedOn = deemed.acceptedOn();
                next.deemed = true;
                next.finishAll(actor, at);
                next.open(deemed.nextWorkItem(), deemed.next(), Role.REVIEWER, at);
            }
            case CaseDeclined ignored -> next.end(Phase.DECLINED, actor, at);
            case HandedOver handed -> {
                next.batch = handed.batch();
                next.batchSigned = false;
            }
            case HandOverSigned ignored -> next.batchSigned = true;
            case WorkItemClaimed claimed ->
                    next.touch(claimed.workItem(), item -> item.claimed(actor));
            case OpinionGiven given -> {
                Role role = before.workItem(given.workItem()).orElseThrow().role();
                next.touch(given.workItem(), item -> item.done(actor, at));
                next.open(
                        given.nextWorkItem(),
                        given.next(),
                        role == Role.REVIEWER ? Role.CHIEF_REPRESENTATIVE : Role.APPROVER,
                        at);
            }
            case WorkReturned returned -> {
                next.touch(returned.workItem(), item -> item.done(actor, at));
                next.open(returned.nextWorkItem(), firstNode(before), Role.REVIEWER, at);
            }
            case CaseDecided decided -> {
                next.phase = Phase.DECIDED;
                next.decidedOn = Time.date(at);
                next.outcome = decided.outcome();
                next.licence = decided.licence();
                next.touch(decided.workItem(), item -> item.done(actor, at));
                next.open(decided.nextWorkItem(), Node.RESULT, Role.REVIEWER, at);
            }
            case ResultMade made -> {
                next.phase = Phase.CLOSED;
                next.closedAt = at;
                next.finishAll(actor, at);
                next.open(made.nextWorkItem(), Node.DELIVERY, Role.COLLECTION, at);
            }
            case CaseDelivered delivered -> {
                next.phase = Phase.DELIVERED;
                next.deliveredAt = at;
                next.touch(delivered.workItem(), item -> item.done(actor, at));
            }
            case CaseWithdrawn ignored -> next.end(Phase.WITHDRAWN, actor, at);
            case CaseTerminated ignored -> next.end(Phase.TERMINATED, actor, at);
            case ItemVersionRebased rebased -> {
                if (!rebased.department().equals(before.department())) {
                    next.items.replaceAll(item -> item.isOpen() ? item.released() : item);
                }
                next.itemCode = rebased.itemCode();
                next.itemVersion = rebased.itemVersion();
                next.department = rebased.department();
            }
            case OutsideRegistered registered -> {
                next.outsideNumber = registered.outsideNumber();
                next.touch(registered.workItem(), item -> item.claimed(actor));
            }
            case OutsideDecided decided -> {
                next.phase = Phase.CLOSED;
                next.decidedOn = decided.decidedOn();
                next.outcome = decided.outcome();
                next.closedAt = at;
                next.touch(decided.workItem(), item -> item.done(actor, at));
                next.open(decided.nextWorkItem(), Node.DELIVERY, Role.COLLECTION, at);
            }
        }
        return next.made();
    }

    private static Node firstNode(Case before) {
        return before.workItems().stream()
                .filter(item -> item.role() == Role.REVIEWER && item.node() != Node.RESULT)
                .map(WorkItem::node)
                .findFirst()
                .orElse(Node.REVIEW);
    }

    /**
     * Derived, so that a replay opens the same one: the case's own id names the first intake, its
     * corrections the later ones.
     */
    private static UUID nextIntake(Case before) {
        return new UUID(
                before.id().getMostSignificantBits(),
                before.id().getLeastSignificantBits() ^ before.corrections());
    }

    private static List<HandedIn> merge(List<HandedIn> before, List<HandedIn> corrected) {
        var byCode = new LinkedHashMap<String, HandedIn>();
        before.forEach(material -> byCode.put(material.code(), material));
        corrected.forEach(material -> byCode.put(material.code(), material));
        return List.copyOf(byCode.values());
    }
}
