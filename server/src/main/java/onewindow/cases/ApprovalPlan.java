package onewindow.cases;

import java.util.List;
import onewindow.cases.CaseEvent.Outcome;
import onewindow.cases.WorkItem.Node;
import onewindow.catalogue.Guide.ApprovalLevel;
import onewindow.identity.Role;

/**
 * Which nodes a case passes (rulebook §5.11). A refusal is decided one level higher than a grant:
 * to refuse, the case takes the plan of the next level.
 */
final class ApprovalPlan {
    record Step(Node node, Role role) {}

    private ApprovalPlan() {}

    static List<Step> of(ApprovalLevel level) {
        return switch (level) {
            case SOLE -> List.of(new Step(Node.DECIDE, Role.REVIEWER));
            case ONE_REVIEW_ONE_CHECK ->
                    List.of(
                            new Step(Node.REVIEW, Role.REVIEWER),
                            new Step(Node.DECIDE, Role.CHIEF_REPRESENTATIVE));
            case REPORT ->
                    List.of(
                            new Step(Node.REVIEW, Role.REVIEWER),
                            new Step(Node.CHECK, Role.CHIEF_REPRESENTATIVE),
                            new Step(Node.DECIDE, Role.APPROVER));
        };
    }

    static Step first(ApprovalLevel level) {
        return of(level).getFirst();
    }

    /** Who may refuse in the end. */
    static Role refuser(ApprovalLevel level) {
        return switch (level) {
            case SOLE -> Role.CHIEF_REPRESENTATIVE;
            case ONE_REVIEW_ONE_CHECK, REPORT -> Role.APPROVER;
        };
    }

    /** The step after an opinion of {@code role}, with this proposal. */
    static Step after(ApprovalLevel level, Role role, Outcome proposal) {
        Role decider = proposal == Outcome.REFUSE ? refuser(level) : of(level).getLast().role();
        Role next = higher(role);
        return new Step(rank(next) < rank(decider) ? Node.CHECK : Node.DECIDE, next);
    }

    /**
     * Whether {@code role}, at a node DECIDE, may decide this outcome, or must pass it on to the
     * next level.
     */
    static boolean decides(ApprovalLevel level, Role role, Outcome outcome) {
        return outcome == Outcome.GRANT || rank(role) >= rank(refuser(level));
    }

    private static Role higher(Role role) {
        return role == Role.REVIEWER ? Role.CHIEF_REPRESENTATIVE : Role.APPROVER;
    }

    private static int rank(Role role) {
        return switch (role) {
            case REVIEWER -> 1;
            case CHIEF_REPRESENTATIVE -> 2;
            case APPROVER -> 3;
            default -> 0;
        };
    }
}
