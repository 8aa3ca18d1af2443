package onewindow.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import onewindow.drafting.GuideDraft.State;
import onewindow.platform.Act;
import onewindow.platform.Refused;
import org.junit.jupiter.api.Test;

class GuideDraftTest {
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final UUID AUTHOR = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    @Test
    void goesFromDraftOverReviewToPublication() {
        var submitted = draft(State.DRAFT).save("名称", by(AUTHOR)).submit(by(AUTHOR));
        assertThat(submitted.state()).isEqualTo(State.SUBMITTED);
        assertThat(submitted.version()).isEqualTo(3);
        var approved = submitted.approve(by(OTHER));
        assertThat(approved.reviewer()).isEqualTo(OTHER);
        var version = UUID.randomUUID();
        assertThat(approved.publish(version, by(AUTHOR)).published()).isEqualTo(version);
    }

    @Test
    void whoeverWroteItDoesNotReviewIt() {
        var written = draft(State.DRAFT).save("名称", by(OTHER)).submit(by(AUTHOR));
        assertRefused(() -> written.approve(by(AUTHOR)), "draft-second-person");
        assertRefused(() -> written.approve(by(OTHER)), "draft-second-person");
        assertRefused(() -> written.returned(by(OTHER)), "draft-second-person");
        assertThat(written.mayReview(UUID.randomUUID())).isTrue();
    }

    @Test
    void whatIsReviewedIsNotChangedAnyMore() {
        for (State state : new State[] {State.SUBMITTED, State.APPROVED, State.PUBLISHED}) {
            assertRefused(() -> draft(state).save("名称", by(AUTHOR)), "draft-not-now");
        }
        var reopened = draft(State.APPROVED).reopen(by(AUTHOR));
        assertThat(reopened.state()).isEqualTo(State.DRAFT);
        assertThat(reopened.reviewer()).isNull();
    }

    @Test
    void onlyWhatWasApprovedIsPublished() {
        for (State state : State.values()) {
            if (state != State.APPROVED) {
                assertRefused(() -> draft(state).readyToPublish(), "draft-not-now");
            }
        }
    }

    private static GuideDraft draft(State state) {
        return new GuideDraft(
                UUID.randomUUID(),
                "code",
                state,
                1,
                "名称",
                null,
                0,
                Set.of(AUTHOR),
                null,
                null,
                AUTHOR,
                NOW);
    }

    private static Act by(UUID person) {
        return new Act(person, null, null, "", UUID.randomUUID().toString(), null, NOW);
    }

    private static void assertRefused(Runnable work, String reason) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo(reason));
    }
}
