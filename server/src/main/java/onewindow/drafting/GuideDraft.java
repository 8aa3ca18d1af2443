package onewindow.drafting;

import static onewindow.drafting.DraftingRefusal.DRAFT_NOT_NOW;
import static onewindow.drafting.DraftingRefusal.DRAFT_SECOND_PERSON;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import onewindow.drafting.DraftStep.Kind;
import onewindow.platform.Act;
import onewindow.platform.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A version of an item that is being written, and the rules for what may be done with it next.
 *
 * @param version grows by one with every step; who writes names the one that they saw
 * @param name of the item as the draft has it
 * @param base the version of the item that it began from; none for a new item
 * @param baseNumber the number of that version, 0 for a new item
 * @param authors everybody who saved it since it was begun
 * @param published the version that became of it
 */
public record GuideDraft(
        UUID id,
        String code,
        State state,
        int version,
        String name,
        @Nullable UUID base,
        int baseNumber,
        Set<UUID> authors,
        @Nullable UUID reviewer,
        @Nullable UUID published,
        UUID changedBy,
        Instant changedAt) {
    public enum State {
        DRAFT,
        SUBMITTED,
        RETURNED,
        APPROVED,
        PUBLISHED,
        DISCARDED;

        /** Whether it stands in the way of another draft of the item. */
        public boolean isOpen() {
            return this != PUBLISHED && this != DISCARDED;
        }
    }

    /** Whether somebody who is to review it wrote none of it. */
    public boolean mayReview(UUID person) {
        return !authors.contains(person);
    }

    GuideDraft save(String newName, Act act) {
        in(State.DRAFT, State.RETURNED);
        Set<UUID> writers = new LinkedHashSet<>(authors);
        writers.add(act.actor());
        return next(State.DRAFT, newName, writers, null, null, act);
    }

    GuideDraft submit(Act act) {
        in(State.DRAFT, State.RETURNED);
        return next(State.SUBMITTED, name, authors, null, null, act);
    }

    /** By a second person (issue of the catalogue: draft, review, publication). */
    GuideDraft approve(Act act) {
        in(State.SUBMITTED);
        second(act);
        return next(State.APPROVED, name, authors, act.actor(), null, act);
    }

    GuideDraft returned(Act act) {
        in(State.SUBMITTED);
        second(act);
        return next(State.RETURNED, name, authors, act.actor(), null, act);
    }

    GuideDraft reopen(Act act) {
        in(State.SUBMITTED, State.APPROVED);
        return next(State.DRAFT, name, authors, null, null, act);
    }

    GuideDraft discard(Act act) {
        in(State.DRAFT, State.RETURNED);
        return next(State.DISCARDED, name, authors, null, null, act);
    }

    GuideDraft publish(UUID itemVersion, Act act) {
        readyToPublish();
        return next(State.PUBLISHED, name, authors, reviewer, itemVersion, act);
    }

    void readyToPublish() {
        in(State.APPROVED);
    }

    /** What this step is called in the history. */
    static Kind step(State state) {
        return switch (state) {
            case DRAFT -> Kind.REOPENED;
            case SUBMITTED -> Kind.SUBMITTED;
            case RETURNED -> Kind.RETURNED;
            case APPROVED -> Kind.APPROVED;
            case PUBLISHED -> Kind.PUBLISHED;
            case DISCARDED -> Kind.DISCARDED;
        };
    }

    private void second(Act act) {
        if (!mayReview(act.actor())) {
            throw new Refused(DRAFT_SECOND_PERSON);
        }
    }

    private void in(State... states) {
        if (!Arrays.asList(states).contains(state)) {
            throw new Refused(DRAFT_NOT_NOW, java.util.Map.of("state", state.name()));
        }
    }

    private GuideDraft next(
            State newState,
            String newName,
            Set<UUID> writers,
            @Nullable UUID reviewedBy,
            @Nullable UUID itemVersion,
            Act act) {
        return new GuideDraft(
                id,
                code,
                newState,
                version + 1,
                newName,
                base,
                baseNumber,
                writers,
                reviewedBy,
                itemVersion,
                act.actor(),
                act.at());
    }
}
