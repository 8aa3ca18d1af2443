package onewindow.cases;

import static onewindow.cases.CaseRefusal.BASIS_MISSING;
import static onewindow.cases.CaseRefusal.REASON_MISSING;
import static onewindow.cases.CaseRefusal.SAME_PERSON;

import java.util.List;
import java.util.UUID;
import onewindow.cases.CaseEvent.CaseDecided;
import onewindow.cases.CaseEvent.OpinionGiven;
import onewindow.cases.CaseEvent.Outcome;
import onewindow.cases.CaseEvent.WorkItemClaimed;
import onewindow.cases.CaseEvent.WorkReturned;
import onewindow.cases.WorkItem.Node;
import onewindow.catalogue.Guide.ApprovalLevel;
import onewindow.platform.Ids;
import onewindow.platform.Refused;

/** Who may say what between acceptance and decision (rulebook §5.11). */
record ApprovalRules(Case file) {
    CaseEvent claim(UUID item, UUID actor) {
        WorkItem open = file.openAny(item);
        if (open.assignee() != null && !open.assignee().equals(actor)) {
            throw new Refused(CaseRefusal.WORK_ITEM_CHANGED);
        }
        return new WorkItemClaimed(item);
    }

    /** 审查、审核: the opinion of a level below the decision. */
    CaseEvent giveOpinion(
            UUID item,
            Outcome proposal,
            String opinion,
            List<String> basis,
            UUID actor,
            ApprovalLevel level) {
        WorkItem open = file.open(item, Node.REVIEW, Node.CHECK);
        file.accepted();
        notTheSamePerson(actor, open);
        refusalHasItsReason(proposal, opinion);
        ApprovalPlan.Step next = ApprovalPlan.after(level, open.role(), proposal);
        return new OpinionGiven(
                item, open.node(), proposal, opinion, List.copyOf(basis), next.node(), Ids.next());
    }

    CaseEvent sendBack(UUID item, String opinion, UUID actor) {
        WorkItem open = file.open(item, Node.CHECK, Node.DECIDE);
        file.accepted();
        if (open.role() == onewindow.identity.Role.REVIEWER) {
            throw Case.notNow();
        }
        notTheSamePerson(actor, open);
        return new WorkReturned(item, opinion, Ids.next());
    }

    /** A refusal below the level that may refuse becomes a proposal to that level. */
    CaseEvent decide(
            UUID item,
            Outcome decision,
            String opinion,
            List<String> basis,
            UUID actor,
            ApprovalLevel level) {
        WorkItem open = file.open(item, Node.DECIDE);
        file.accepted();
        if (level != ApprovalLevel.SOLE || open.role() != onewindow.identity.Role.REVIEWER) {
            notTheSamePerson(actor, open);
        }
        refusalHasItsReason(decision, opinion);
        if (basis.stream().allMatch(String::isBlank)) {
            throw new Refused(BASIS_MISSING);
        }
        if (!ApprovalPlan.decides(level, open.role(), decision)) {
            ApprovalPlan.Step next = ApprovalPlan.after(level, open.role(), decision);
            return new OpinionGiven(
                    item,
                    Node.DECIDE,
                    decision,
                    opinion,
                    List.copyOf(basis),
                    next.node(),
                    Ids.next());
        }
        return new CaseDecided(item, decision, opinion, List.copyOf(basis), null, Ids.next());
    }

    /** 审查 and 核准 are separated (rulebook §5.11, Annex B). */
    private void notTheSamePerson(UUID actor, WorkItem open) {
        boolean acted =
                file.workItems().stream()
                        .filter(item ->
                                item.node() == Node.REVIEW
                                        || item.node() == Node.CHECK
                                        || item.node() == Node.DECIDE)
                        .anyMatch(
                                item -> actor.equals(item.doneBy()) && item.role() != open.role());
        if (acted) {
            throw new Refused(SAME_PERSON);
        }
    }

    private static void refusalHasItsReason(Outcome outcome, String opinion) {
        if (outcome == Outcome.REFUSE && opinion.isBlank()) {
            throw new Refused(REASON_MISSING);
        }
    }
}
