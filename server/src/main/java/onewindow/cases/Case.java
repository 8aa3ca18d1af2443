package onewindow.cases;

import static onewindow.cases.CaseRefusal.COMPETENT_ORGAN_MISSING;
import static onewindow.cases.CaseRefusal.CORRECTION_ASKED_ALREADY;
import static onewindow.cases.CaseRefusal.DECIDED_HERE;
import static onewindow.cases.CaseRefusal.DECIDED_OUTSIDE;
import static onewindow.cases.CaseRefusal.NOT_POSSIBLE_NOW;
import static onewindow.cases.CaseRefusal.REASON_MISSING;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onewindow.cases.CaseEvent.CaseAccepted;
import onewindow.cases.CaseEvent.CaseDeclined;
import onewindow.cases.CaseEvent.CaseDelivered;
import onewindow.cases.CaseEvent.CaseWithdrawn;
import onewindow.cases.CaseEvent.Channel;
import onewindow.cases.CaseEvent.Corrected;
import onewindow.cases.CaseEvent.CorrectionRequested;
import onewindow.cases.CaseEvent.DeclineReason;
import onewindow.cases.CaseEvent.DeliveryWay;
import onewindow.cases.CaseEvent.HandedIn;
import onewindow.cases.CaseEvent.Outcome;
import onewindow.cases.CaseEvent.OutsideDecided;
import onewindow.cases.CaseEvent.OutsideRegistered;
import onewindow.cases.CaseEvent.PreReviewPassed;
import onewindow.cases.CaseEvent.ResultMade;
import onewindow.cases.WorkItem.Node;
import onewindow.catalogue.Guide.ApprovalLevel;
import onewindow.platform.Ids;
import onewindow.platform.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A case as concluded from its events ({@link CaseHistory}), and the rules that say what may happen
 * next. Holds no personal data.
 *
 * @param noticeFrom day 0 of the five days within which the applicant must be told; none where no
 *     clock runs
 * @param correctionDue last day for the applicant's correction
 * @param corrections how often a correction was asked for
 * @param form the commitment of the form in force
 */
record Case(
        UUID id,
        String number,
        String token,
        String itemCode,
        UUID itemVersion,
        UUID department,
        UUID hall,
        String region,
        Channel channel,
        UUID filer,
        @Nullable UUID applicant,
        boolean decidedHere,
        Phase phase,
        Instant filedAt,
        @Nullable LocalDate noticeFrom,
        @Nullable LocalDate correctionDue,
        int corrections,
        List<String> targets,
        @Nullable LocalDate acceptedOn,
        boolean deemed,
        @Nullable LocalDate decidedOn,
        @Nullable Outcome outcome,
        @Nullable String licence,
        @Nullable String outsideNumber,
        @Nullable UUID batch,
        boolean batchSigned,
        @Nullable Instant closedAt,
        @Nullable Instant deliveredAt,
        String form,
        List<HandedIn> materials,
        List<WorkItem> workItems) {

    // --- before acceptance

    CaseEvent preReview(UUID item) {
        open(item, Node.INTAKE);
        return switch (phase) {
            case SUBMITTED -> new PreReviewPassed(item);
            case PRE_REVIEWED,
                    RECEIVED,
                    IN_CORRECTION,
                    ACCEPTED,
                    DECIDED,
                    CLOSED,
                    DELIVERED,
                    DECLINED,
                    WITHDRAWN,
                    TERMINATED,
                    OUTSIDE ->
                    throw notNow();
        };
    }

    /** All defects at once, once per receipt (Administrative Licensing Law, art. 32, item 4). */
    CaseEvent requestCorrection(
            UUID item, List<String> defectTargets, String defects, LocalDate due) {
        open(item, Node.INTAKE);
        if (phase == Phase.IN_CORRECTION) {
            throw new Refused(CORRECTION_ASKED_ALREADY);
        }
        beforeAcceptance();
        if (defectTargets.isEmpty()) {
            throw new Refused(REASON_MISSING);
        }
        return new CorrectionRequested(item, List.copyOf(defectTargets), defects, due);
    }

    CaseEvent correct(@Nullable String newForm, List<HandedIn> handedIn, @Nullable UUID errand) {
        if (phase != Phase.IN_CORRECTION) {
            throw notNow();
        }
        return new Corrected(newForm, List.copyOf(handedIn), errand);
    }

    /** The set is complete, or was corrected as asked (art. 32, item 5). */
    CaseEvent accept(UUID item, LocalDate today, ApprovalLevel level) {
        open(item, Node.INTAKE);
        beforeAcceptance();
        if (!decidedHere) {
            throw new Refused(DECIDED_OUTSIDE);
        }
        return new CaseAccepted(item, today, ApprovalPlan.first(level).node(), Ids.next());
    }

    /**
     * Nothing was said in time: accepted from the day of receipt (art. 32, item 4).
     *
     * @param receivedOn the day that counts as that of receipt
     * @param isOver whether the limit for the notice is
     */
    Optional<CaseEvent> deemAccepted(LocalDate receivedOn, boolean isOver, ApprovalLevel level) {
        if (!phase.isBeforeAcceptance() || !decidedHere || noticeFrom == null || !isOver) {
            return Optional.empty();
        }
        return Optional.of(
                new CaseEvent.AcceptanceDeemed(
                        receivedOn, ApprovalPlan.first(level).node(), Ids.next()));
    }

    /**
     * Until acceptance with any reason; after a deemed acceptance only that no licence is needed or
     * another organ is competent, since silence settles the material question alone (rulebook §2.3,
     * note on T9).
     */
    CaseEvent decline(
            UUID item, DeclineReason reason, String explanation, @Nullable String competentOrgan) {
        WorkItem open = openAny(item);
        boolean afterSilence =
                phase == Phase.ACCEPTED && deemed && reason != DeclineReason.OTHER_BY_LAW;
        if (!afterSilence) {
            beforeAcceptance();
        }
        if (reason == DeclineReason.NOT_COMPETENT
                && (competentOrgan == null || competentOrgan.isBlank())) {
            throw new Refused(COMPETENT_ORGAN_MISSING);
        }
        return new CaseDeclined(open.id(), reason, explanation, competentOrgan);
    }

    ApprovalRules approval() {
        return new ApprovalRules(this);
    }

    // --- result and delivery

    CaseEvent resultMade() {
        if (phase != Phase.DECIDED) {
            throw notNow();
        }
        return new ResultMade(Ids.next());
    }

    CaseEvent deliver(
            UUID item,
            DeliveryWay way,
            @Nullable String recipient,
            @Nullable String expressNumber) {
        open(item, Node.DELIVERY);
        if (phase != Phase.CLOSED) {
            throw notNow();
        }
        return new CaseDelivered(item, way, recipient, expressNumber);
    }

    /** Before the decision (rulebook §2.3, T17). */
    CaseEvent withdraw(String reason) {
        if (!phase.isBeforeDecision()) {
            throw notNow();
        }
        return new CaseWithdrawn(reason);
    }

    /**
     * The item has ended, and what is not decided ends with it; a decision stands and is handed
     * out, and what another system decides ends there.
     */
    CaseEvent terminate(CaseEvent.CaseTerminated terminated) {
        if (!phase.isBeforeDecision()) {
            throw notNow();
        }
        return terminated;
    }

    /** Before the decision, and only where the same system decides. */
    CaseEvent rebase(CaseEvent.ItemVersionRebased rebased, boolean here) {
        if (!phase.isBeforeDecision()
                || rebased.itemVersion().equals(itemVersion)
                || here != decidedHere) {
            throw notNow();
        }
        return rebased;
    }

    // --- decided in another system

    CaseEvent registerOutside(UUID item, String number) {
        open(item, Node.OUTSIDE);
        if (decidedHere) {
            throw new Refused(DECIDED_HERE);
        }
        return new OutsideRegistered(item, number);
    }

    CaseEvent enterOutsideResult(
            UUID item,
            Outcome result,
            LocalDate on,
            @Nullable String resultNumber,
            LocalDate today) {
        open(item, Node.OUTSIDE);
        if (decidedHere) {
            throw new Refused(DECIDED_HERE);
        }
        if (on.isAfter(today) || on.isBefore(onewindow.platform.Time.date(filedAt))) {
            throw new onewindow.platform.Invalid("decidedOn", "out-of-range");
        }
        return new OutsideDecided(item, result, on, resultNumber, Ids.next());
    }

    // --- what the rules share

    Optional<WorkItem> workItem(UUID item) {
        return workItems.stream().filter(each -> each.id().equals(item)).findFirst();
    }

    List<WorkItem> openItems() {
        return workItems.stream().filter(WorkItem::isOpen).toList();
    }

    WorkItem openAny(UUID item) {
        WorkItem found = workItem(item).orElseThrow(Case::notNow);
        if (!found.isOpen()) {
            throw new Refused(CaseRefusal.WORK_ITEM_CHANGED);
        }
        return found;
    }

    WorkItem open(UUID item, Node... nodes) {
        WorkItem found = openAny(item);
        if (!List.of(nodes).contains(found.node())) {
            throw notNow();
        }
        return found;
    }

    private void beforeAcceptance() {
        if (!phase.isBeforeAcceptance()) {
            throw notNow();
        }
    }

    void accepted() {
        if (phase != Phase.ACCEPTED) {
            throw notNow();
        }
    }

    static Refused notNow() {
        return new Refused(NOT_POSSIBLE_NOW, Map.of());
    }
}
