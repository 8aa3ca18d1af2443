package onewindow.cases.demonstration;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import onewindow.cases.Approvals;
import onewindow.cases.CaseViews;
import onewindow.cases.Deliveries;
import onewindow.cases.Intake;
import onewindow.cases.OutsideCases;
import onewindow.cases.WorkItem;
import onewindow.cases.demonstration.Story.Step;
import onewindow.platform.Act;
import onewindow.platform.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What members of staff do with a case: always with its open work item. */
@Component
@ConditionalOnProperty(name = "onewindow.demonstration", havingValue = "true")
class StaffDeeds {
    private final Intake intake;
    private final Approvals approvals;
    private final Deliveries deliveries;
    private final OutsideCases outside;
    private final CaseViews views;

    StaffDeeds(
            Intake intake,
            Approvals approvals,
            Deliveries deliveries,
            OutsideCases outside,
            CaseViews views) {
        this.intake = intake;
        this.approvals = approvals;
        this.deliveries = deliveries;
        this.outside = outside;
        this.views = views;
    }

    /**
     * @param documentNumber of the applicant, who shows the document at the counter
     */
    void perform(UUID id, Step step, String documentNumber, Act act) {
        UUID item =
                views.ofStaff(id, act).workItems().stream()
                        .filter(WorkItem::isOpen)
                        .findFirst()
                        .orElseThrow()
                        .id();
        switch (step.deed()) {
            case PRE_REVIEW -> intake.preReview(id, item, act);
            case ACCEPT -> intake.accept(id, item, act);
            case REQUEST_CORRECTION ->
                    intake.requestCorrection(
                            id, item, Objects.requireNonNullElse(step.defects(), List.of()), act);
            case DECLINE ->
                    intake.decline(
                            id, item, stated(step.reason()), step.words(), step.organ(), act);
            case CLAIM -> approvals.claim(id, item, act);
            case GIVE_OPINION ->
                    approvals.giveOpinion(
                            id, item, stated(step.outcome()), step.words(), step.articles(), act);
            case SEND_BACK -> approvals.sendBack(id, item, step.words(), act);
            case DECIDE ->
                    approvals.decide(
                            id, item, stated(step.outcome()), step.words(), step.articles(), act);
            case DELIVER ->
                    deliveries.deliver(
                            id,
                            item,
                            stated(step.way()),
                            stated(step.recipient()),
                            documentNumber.substring(documentNumber.length() - 4),
                            null,
                            step.number(),
                            act);
            case REGISTER_OUTSIDE -> outside.registerOutside(id, item, stated(step.number()), act);
            case ENTER_OUTSIDE_RESULT ->
                    outside.enterOutsideResult(
                            id,
                            item,
                            stated(step.outcome()),
                            Time.date(act.at()),
                            step.number(),
                            act);
            case FILE, CORRECT, WITHDRAW, COLLECT ->
                    throw new IllegalStateException(step.deed() + " is the applicant's");
        }
    }

    private static <T> T stated(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
