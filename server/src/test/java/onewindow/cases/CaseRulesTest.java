package onewindow.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import onewindow.cases.CaseEvent.CaseFiled;
import onewindow.cases.CaseEvent.Channel;
import onewindow.cases.CaseEvent.DeclineReason;
import onewindow.cases.CaseEvent.DeliveryWay;
import onewindow.cases.CaseEvent.Outcome;
import onewindow.cases.Ledger.Recorded;
import onewindow.cases.WorkItem.Node;
import onewindow.catalogue.Guide.ApprovalLevel;
import onewindow.platform.Refused;
import onewindow.platform.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The transitions of rulebook §2.3 with their guards, and the invariants of §2.9. */
class CaseRulesTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T02:00:00Z");
    private static final LocalDate FIRST = Time.date(MONDAY);
    private static final UUID CLERK = UUID.randomUUID();
    private static final UUID REVIEWER = UUID.randomUUID();
    private static final UUID CHIEF = UUID.randomUUID();
    private static final UUID APPROVER = UUID.randomUUID();
    private static final List<String> ARTICLE = List.of("《出版管理条例》第三十五条");
    private static final String REASON = "c0ffee";

    @Test
    void aCaseOfOneReviewAndOneCheckIsDecidedByTheChief() {
        var story = submitted().accepted(ApprovalLevel.ONE_REVIEW_ONE_CHECK);
        story.opinion(REVIEWER, Outcome.GRANT, ApprovalLevel.ONE_REVIEW_ONE_CHECK);
        assertThat(story.open().node()).isEqualTo(Node.DECIDE);
        story.decide(CHIEF, Outcome.GRANT, ApprovalLevel.ONE_REVIEW_ONE_CHECK);
        assertThat(story.state.phase()).isEqualTo(Phase.DECIDED);
        assertThat(story.state.outcome()).isEqualTo(Outcome.GRANT);
    }

    @Test
    void aRefusalIsDecidedOneLevelHigher() {
        var story = submitted().accepted(ApprovalLevel.ONE_REVIEW_ONE_CHECK);
        story.opinion(REVIEWER, Outcome.GRANT, ApprovalLevel.ONE_REVIEW_ONE_CHECK);
        story.decide(CHIEF, Outcome.REFUSE, ApprovalLevel.ONE_REVIEW_ONE_CHECK);
        assertThat(story.state.phase()).isEqualTo(Phase.ACCEPTED);
        assertThat(story.open().role()).isEqualTo(onewindow.identity.Role.APPROVER);
        story.decide(APPROVER, Outcome.REFUSE, ApprovalLevel.ONE_REVIEW_ONE_CHECK);
        assertThat(story.state.outcome()).isEqualTo(Outcome.REFUSE);
    }

    @Test
    void aProposedRefusalPassesAllThreeLevels() {
        var story = submitted().accepted(ApprovalLevel.ONE_REVIEW_ONE_CHECK);
        story.opinion(REVIEWER, Outcome.REFUSE, ApprovalLevel.ONE_REVIEW_ONE_CHECK);
        assertThat(story.open().node()).isEqualTo(Node.CHECK);
        story.opinion(CHIEF, Outcome.REFUSE, ApprovalLevel.ONE_REVIEW_ONE_CHECK);
        assertThat(story.open().node()).isEqualTo(Node.DECIDE);
    }

    @Test
    void aSoleOfficerGrantsAloneAndCannotRefuseAlone() {
        var granted = submitted().accepted(ApprovalLevel.SOLE);
        granted.decide(REVIEWER, Outcome.GRANT, ApprovalLevel.SOLE);
        assertThat(granted.state.phase()).isEqualTo(Phase.DECIDED);

        var refused = submitted().accepted(ApprovalLevel.SOLE);
        refused.decide(REVIEWER, Outcome.REFUSE, ApprovalLevel.SOLE);
        assertThat(refused.state.phase()).isEqualTo(Phase.ACCEPTED);
        assertThat(refused.open().role()).isEqualTo(onewindow.identity.Role.CHIEF_REPRESENTATIVE);
    }

    @Test
    void aReportedCaseIsReviewedCheckedAndDecidedByThree() {
        var story = submitted().accepted(ApprovalLevel.REPORT);
        story.opinion(REVIEWER, Outcome.GRANT, ApprovalLevel.REPORT);
        assertThat(story.open().node()).isEqualTo(Node.CHECK);
        story.opinion(CHIEF, Outcome.GRANT, ApprovalLevel.REPORT);
        assertRefused(
                () -> story.decide(CHIEF, Outcome.GRANT, ApprovalLevel.REPORT),
                CaseRefusal.SAME_PERSON);
        story.decide(APPROVER, Outcome.GRANT, ApprovalLevel.REPORT);
        assertThat(story.state.phase()).isEqualTo(Phase.DECIDED);
    }

    @Test
    void theSamePersonCannotReviewAndDecide() {
        var story = submitted().accepted(ApprovalLevel.ONE_REVIEW_ONE_CHECK);
        story.opinion(REVIEWER, Outcome.GRANT, ApprovalLevel.ONE_REVIEW_ONE_CHECK);
        assertRefused(
                () -> story.decide(REVIEWER, Outcome.GRANT, ApprovalLevel.ONE_REVIEW_ONE_CHECK),
                CaseRefusal.SAME_PERSON);
    }

    @Test
    void aDecisionCitesItsBasisAndARefusalItsReason() {
        var story = submitted().accepted(ApprovalLevel.SOLE);
        UUID item = story.open().id();
        assertRefused(
                () ->
                        story.state
                                .approval()
                                .decide(
                                        item,
                                        Outcome.GRANT,
                                        REASON,
                                        List.of(" "),
                                        REVIEWER,
                                        ApprovalLevel.SOLE),
                CaseRefusal.BASIS_MISSING);
        assertRefused(
                () ->
                        story.state
                                .approval()
                                .decide(
                                        item,
                                        Outcome.REFUSE,
                                        "",
                                        ARTICLE,
                                        REVIEWER,
                                        ApprovalLevel.SOLE),
                CaseRefusal.REASON_MISSING);
    }

    @Test
    void workThatWasSentBackIsReviewedAgain() {
        var story = submitted().accepted(ApprovalLevel.ONE_REVIEW_ONE_CHECK);
        story.opinion(REVIEWER, Outcome.GRANT, ApprovalLevel.ONE_REVIEW_ONE_CHECK);
        UUID item = story.open().id();
        story.act(CHIEF, file -> file.approval().sendBack(item, REASON, CHIEF));
        assertThat(story.open().node()).isEqualTo(Node.REVIEW);
    }

    @Test
    void aCorrectionIsAskedForOnceAndStartsTheFiveDaysAnew() {
        var story = submitted();
        story.act(
                CLERK,
                file ->
                        file.requestCorrection(
                                story.open().id(), List.of("M01"), REASON, FIRST.plusDays(21)));
        assertThat(story.state.phase()).isEqualTo(Phase.IN_CORRECTION);
        assertThat(story.state.noticeFrom()).isNull();
        assertThat(story.state.openItems()).isEmpty();

        story.at = MONDAY.plusSeconds(3 * 86_400);
        story.act(REVIEWER, file -> file.correct(null, List.of(), null));
        assertThat(story.state.phase()).isEqualTo(Phase.SUBMITTED);
        assertThat(story.state.noticeFrom()).isEqualTo(FIRST.plusDays(3));
        assertThat(story.state.correctionDue()).isNull();
        assertThat(story.open().node()).isEqualTo(Node.INTAKE);
        assertThat(story.open().id()).isNotEqualTo(story.state.id());
    }

    @Test
    void aCorrectionWithoutADefectIsRefused() {
        var story = submitted();
        assertRefused(
                () -> story.state.requestCorrection(story.open().id(), List.of(), REASON, FIRST),
                CaseRefusal.REASON_MISSING);
    }

    @Test
    void silenceAcceptsFromTheDayOfReceiptAndOnlyAfterTheFifthDay() {
        var story = submitted();
        assertThat(story.state.deemAccepted(FIRST, false, ApprovalLevel.SOLE)).isEmpty();
        CaseEvent deemed = story.state.deemAccepted(FIRST, true, ApprovalLevel.SOLE).orElseThrow();
        story.act(CLERK, file -> deemed);
        assertThat(story.state.acceptedOn()).isEqualTo(FIRST);
        assertThat(story.state.deemed()).isTrue();
        assertThat(story.state.deemAccepted(FIRST, true, ApprovalLevel.SOLE)).isEmpty();
    }

    @Test
    void afterSilenceOnlyCompetenceAndNeedMayStillBeDenied() {
        var story = submitted();
        CaseEvent deemed = story.state.deemAccepted(FIRST, true, ApprovalLevel.SOLE).orElseThrow();
        story.act(CLERK, file -> deemed);
        UUID item = story.open().id();
        assertRefused(
                () -> story.state.decline(item, DeclineReason.OTHER_BY_LAW, REASON, null),
                CaseRefusal.NOT_POSSIBLE_NOW);
        story.act(CHIEF, file -> file.decline(item, DeclineReason.NOT_COMPETENT, REASON, "分宜县住建局"));
        assertThat(story.state.phase()).isEqualTo(Phase.DECLINED);
    }

    @Test
    void whoIsNotCompetentNamesWhoIs() {
        var story = submitted();
        assertRefused(
                () ->
                        story.state.decline(
                                story.open().id(), DeclineReason.NOT_COMPETENT, REASON, " "),
                CaseRefusal.COMPETENT_ORGAN_MISSING);
    }

    @Test
    void anApplicantMayWithdrawUntilTheDecision() {
        var open = submitted().accepted(ApprovalLevel.SOLE);
        open.act(CLERK, file -> file.withdraw(REASON));
        assertThat(open.state.phase()).isEqualTo(Phase.WITHDRAWN);
        assertThat(open.state.openItems()).isEmpty();

        var decided = submitted().accepted(ApprovalLevel.SOLE);
        decided.decide(REVIEWER, Outcome.GRANT, ApprovalLevel.SOLE);
        assertRefused(() -> decided.state.withdraw(REASON), CaseRefusal.NOT_POSSIBLE_NOW);
    }

    @Test
    void whatAnotherSystemDecidesIsNeitherAcceptedNorDecidedHere() {
        var story = filed(Channel.WINDOW, false);
        UUID item = story.open().id();
        assertThat(story.open().node()).isEqualTo(Node.OUTSIDE);
        assertRefused(
                () -> story.state.accept(item, FIRST, ApprovalLevel.SOLE),
                CaseRefusal.NOT_POSSIBLE_NOW);
        story.act(CLERK, file -> file.registerOutside(item, "GA-1"));
        story.act(
                CLERK, file -> file.enterOutsideResult(item, Outcome.GRANT, FIRST, "GA-2", FIRST));
        assertThat(story.state.phase()).isEqualTo(Phase.CLOSED);
        assertThat(story.state.licence()).isNull();
        assertThat(story.open().node()).isEqualTo(Node.DELIVERY);
    }

    @Test
    void aClosedCaseIsDeliveredOnce() {
        var story = submitted().accepted(ApprovalLevel.SOLE);
        story.decide(REVIEWER, Outcome.GRANT, ApprovalLevel.SOLE);
        story.act(REVIEWER, Case::resultMade);
        UUID item = story.open().id();
        story.act(CLERK, file -> file.deliver(item, DeliveryWay.COUNTER, REASON, null));
        assertThat(story.state.phase()).isEqualTo(Phase.DELIVERED);
        assertRefused(
                () -> story.state.deliver(item, DeliveryWay.COUNTER, REASON, null),
                CaseRefusal.WORK_ITEM_CHANGED);
    }

    /**
     * Random acts by random people: whatever is not refused keeps the invariants, and the record
     * gives the same case again.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void anySequenceOfActsKeepsTheInvariants(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            var story =
                    filed(
                            random.nextBoolean() ? Channel.ONLINE : Channel.WINDOW,
                            random.nextInt(5) > 0);
            var level = ApprovalLevel.values()[random.nextInt(3)];
            for (int step = 0; step < 25; step++) {
                story.at = story.at.plusSeconds(random.nextInt(100_000));
                try {
                    story.random(random, level);
                } catch (Refused | onewindow.platform.Invalid refused) {
                    assertThat(refused).as("seed %d", seed).isNotNull();
                }
                story.holds(seed);
            }
        }
    }

    private static Story submitted() {
        return filed(Channel.ONLINE, true);
    }

    private static Story filed(Channel channel, boolean here) {
        var filed =
                new CaseFiled(
                        channel,
                        "1",
                        Ledger.token(),
                        "item",
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        "360500000000",
                        CLERK,
                        CLERK,
                        null,
                        null,
                        here,
                        "party",
                        "form",
                        List.of());
        return new Story(filed);
    }

    private static void assertRefused(Runnable act, CaseRefusal reason) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act::run)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static final class Story {
        private final UUID id = UUID.randomUUID();
        private final List<Recorded> record = new ArrayList<>();
        private Instant at = MONDAY;
        private Case state;

        Story(CaseFiled filed) {
            state = CaseHistory.begin(id, filed, at);
            keep(CLERK, filed);
        }

        Story accepted(ApprovalLevel level) {
            act(CLERK, file -> file.accept(open().id(), Time.date(at), level));
            return this;
        }

        void opinion(UUID who, Outcome proposal, ApprovalLevel level) {
            act(
                    who,
                    file ->
                            file.approval()
                                    .giveOpinion(
                                            open().id(), proposal, REASON, ARTICLE, who, level));
        }

        void decide(UUID who, Outcome outcome, ApprovalLevel level) {
            act(
                    who,
                    file ->
                            file.approval()
                                    .decide(open().id(), outcome, REASON, ARTICLE, who, level));
        }

        WorkItem open() {
            assertThat(state.openItems()).hasSize(1);
            return state.openItems().getFirst();
        }

        void act(UUID who, Function<Case, CaseEvent> rule) {
            CaseEvent event = rule.apply(state);
            state = CaseHistory.apply(state, event, who, at);
            keep(who, event);
        }

        void keep(UUID who, CaseEvent event) {
            record.add(
                    new Recorded(id, record.size() + 1, at, who, null, null, "", List.of(), event));
        }

        void random(Random random, ApprovalLevel level) {
            UUID who = List.of(CLERK, REVIEWER, CHIEF, APPROVER).get(random.nextInt(4));
            UUID item = state.workItems().get(random.nextInt(state.workItems().size())).id();
            Outcome outcome = random.nextBoolean() ? Outcome.GRANT : Outcome.REFUSE;
            LocalDate today = Time.date(at);
            switch (random.nextInt(14)) {
                case 0 -> act(who, file -> file.preReview(item));
                case 1 ->
                        act(
                                who,
                                file ->
                                        file.requestCorrection(
                                                item, List.of("M01"), REASON, today.plusDays(20)));
                case 2 -> act(who, file -> file.correct(null, List.of(), null));
                case 3 -> act(who, file -> file.accept(item, today, level));
                case 4 ->
                        state.deemAccepted(FIRST, today.isAfter(FIRST.plusDays(7)), level)
                                .ifPresent(event -> act(CLERK, file -> event));
                case 5 ->
                        act(
                                who,
                                file ->
                                        file.decline(
                                                item,
                                                DeclineReason.values()[random.nextInt(3)],
                                                REASON,
                                                "某局"));
                case 6 -> act(who, file -> file.approval().claim(item, who));
                case 7, 8 ->
                        act(
                                who,
                                file ->
                                        file.approval()
                                                .giveOpinion(
                                                        item, outcome, REASON, ARTICLE, who,
                                                        level));
                case 9, 10 ->
                        act(
                                who,
                                file ->
                                        file.approval()
                                                .decide(
                                                        item, outcome, REASON, ARTICLE, who,
                                                        level));
                case 11 -> act(who, Case::resultMade);
                case 12 -> act(who, file -> file.deliver(item, DeliveryWay.COUNTER, REASON, null));
                default -> {
                    if (random.nextInt(6) == 0) {
                        act(who, file -> file.withdraw(REASON));
                    } else {
                        act(
                                who,
                                file -> file.enterOutsideResult(item, outcome, today, null, today));
                    }
                }
            }
        }

        void holds(long seed) {
            var rebuilt =
                    CaseHistory.replay(
                            id,
                            record.stream()
                                    .map(each -> Ledger.read(Ledger.canonical(each)))
                                    .toList());
            assertThat(rebuilt).as("seed %d", seed).isEqualTo(state);
            assertThat(state.openItems().size()).as("seed %d", seed).isLessThanOrEqualTo(1);
            if (state.acceptedOn() != null) {
                assertThat(state.acceptedOn()).isAfterOrEqualTo(FIRST);
            }
            if (state.decidedOn() != null && state.decidedHere()) {
                assertThat(state.decidedOn()).isAfterOrEqualTo(state.acceptedOn());
            }
            if (!state.decidedHere()) {
                assertThat(state.acceptedOn()).isNull();
                assertThat(state.licence()).isNull();
            }
            switch (state.phase()) {
                case DELIVERED, DECLINED, WITHDRAWN, IN_CORRECTION ->
                        assertThat(state.openItems()).isEmpty();
                case SUBMITTED, PRE_REVIEWED, RECEIVED, ACCEPTED, DECIDED, CLOSED, OUTSIDE ->
                        assertThat(state.openItems()).hasSize(1);
            }
            assertThat(state.correctionDue() != null)
                    .isEqualTo(state.phase() == Phase.IN_CORRECTION);
        }
    }
}
