package onewindow.bundles;

import static onewindow.bundles.BundleRefusal.BUNDLE_NOT_NOW;
import static onewindow.bundles.BundleRefusal.BUNDLE_SECOND_PERSON;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import onewindow.bundles.BundleStep.Kind;
import onewindow.platform.Act;
import onewindow.platform.Refused;
import org.jspecify.annotations.Nullable;

/**
 * One version of a bundle, and what may be done with it next.
 *
 * @param number of the version, from 1
 * @param version grows by one with every step; who writes names the one that they saw
 * @param authors everybody who wrote of it
 */
public record Bundle(
        UUID id,
        String code,
        int number,
        State state,
        int version,
        BundleContent content,
        Set<UUID> authors,
        @Nullable UUID publishedBy,
        UUID changedBy,
        Instant changedAt) {
    public enum State {
        DRAFT,
        SUBMITTED,
        RETURNED,
        PUBLISHED,
        DISCARDED;

        public boolean isOpen() {
            return this != PUBLISHED && this != DISCARDED;
        }
    }

    static Bundle begin(UUID id, String code, int number, BundleContent content, Act act) {
        return new Bundle(
                id,
                code,
                number,
                State.DRAFT,
                1,
                content,
                Set.of(act.actor()),
                null,
                act.actor(),
                act.at());
    }

    /** Whether somebody who is to publish it wrote none of it. */
    public boolean mayPublish(UUID person) {
        return !authors.contains(person);
    }

    Bundle save(BundleContent changed, Act act) {
        in(State.DRAFT, State.RETURNED);
        Set<UUID> writers = new LinkedHashSet<>(authors);
        writers.add(act.actor());
        return next(State.DRAFT, changed, writers, null, act);
    }

    Bundle submit(Act act) {
        in(State.DRAFT, State.RETURNED);
        return next(State.SUBMITTED, content, authors, null, act);
    }

    Bundle sendBack(Act act) {
        in(State.SUBMITTED);
        second(act);
        return next(State.RETURNED, content, authors, null, act);
    }

    Bundle reopen(Act act) {
        in(State.SUBMITTED);
        return next(State.DRAFT, content, authors, null, act);
    }

    Bundle discard(Act act) {
        in(State.DRAFT, State.RETURNED);
        return next(State.DISCARDED, content, authors, null, act);
    }

    /** By a second person, as a guide. */
    Bundle publish(Act act) {
        in(State.SUBMITTED);
        second(act);
        return next(State.PUBLISHED, content, authors, act.actor(), act);
    }

    /** What this step is called in the history. */
    Kind step() {
        return switch (state) {
            case DRAFT -> Kind.REOPENED;
            case SUBMITTED -> Kind.SUBMITTED;
            case RETURNED -> Kind.RETURNED;
            case PUBLISHED -> Kind.PUBLISHED;
            case DISCARDED -> Kind.DISCARDED;
        };
    }

    private void second(Act act) {
        if (!mayPublish(act.actor())) {
            throw new Refused(BUNDLE_SECOND_PERSON);
        }
    }

    private void in(State... states) {
        if (!Arrays.asList(states).contains(state)) {
            throw new Refused(BUNDLE_NOT_NOW, Map.of("state", state.name()));
        }
    }

    private Bundle next(
            State newState,
            BundleContent newContent,
            Set<UUID> writers,
            @Nullable UUID publisher,
            Act act) {
        return new Bundle(
                id,
                code,
                number,
                newState,
                version + 1,
                newContent,
                writers,
                publisher,
                act.actor(),
                act.at());
    }
}
