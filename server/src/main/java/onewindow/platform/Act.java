package onewindow.platform;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, where and when: handed to every command, never looked up from the air.
 *
 * @param actor the account that acts
 * @param post the post that the actor fills, for staff
 * @param window the window at which the act is done, if any
 * @param address the network address from which the act came
 * @param idempotencyKey chosen by the caller; the same actor with the same key gets the first
 *     answer again
 * @param expectedVersion version of the thing that the actor saw, where the command works on one
 * @param at the server's time, to the millisecond
 */
public record Act(
        UUID actor,
        @Nullable UUID post,
        @Nullable UUID window,
        String address,
        String idempotencyKey,
        @Nullable Integer expectedVersion,
        Instant at) {

    /** The actor of what the platform itself does when time has passed (sweeps). */
    public static final UUID PLATFORM = new UUID(0, 0);

    /** The actor where nobody is signed in. */
    public static final UUID NOBODY = new UUID(0, 1);

    public static Act byPlatform(String idempotencyKey, Instant at) {
        return new Act(PLATFORM, null, null, "", idempotencyKey, null, at);
    }

    public Act withKey(String key) {
        return new Act(actor, post, window, address, key, expectedVersion, at);
    }
}
