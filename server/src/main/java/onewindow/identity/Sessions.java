package onewindow.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import onewindow.platform.NotFound;
import onewindow.platform.Sm3;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Signed-in sessions: an opaque id whose content is cached for at most 30 seconds per node. The
 * database knows only the hash of the id.
 *
 * <p>What the browser holds is the id, a dot and a number. The number counts how often its owner
 * sat down; it protects nothing, but makes every node read the new place at once.
 */
@Service
public class Sessions {
    private static final Duration CACHED = Duration.ofSeconds(30);
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}(\\.[0-9]{1,6})?");
    private static final int ID_BYTES = 32;

    private final SessionStore store;
    private final SignInLimits limits;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();
    private final Cache<String, Content> cache =
            Caffeine.newBuilder().expireAfterWrite(CACHED).maximumSize(50_000).build();

    Sessions(SessionStore store, SignInLimits limits, ApplicationEventPublisher events) {
        this.store = store;
        this.limits = limits;
        this.events = events;
    }

    /**
     * @param mustChangePassword until then nothing else is allowed
     */
    public record Current(SignedIn signedIn, boolean mustChangePassword) {}

    /** The browser must hold this from now on. */
    public record Renewed(String session) {}

    /** Opens one; who calls has seen that the person may. */
    String open(Account account, Instant at, Stations.@Nullable Station place) {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        store.open(hash(id), account.id(), at, at.plus(limits.absolute()), place);
        return id;
    }

    /**
     * @return who is behind it, where it has neither ended nor been idle for too long
     */
    public Optional<Current> find(String session) {
        if (!FORM.matcher(session).matches()) {
            return Optional.empty();
        }
        Content content = cache.get(session, this::load);
        Instant now = limits.now();
        if (content == null || content.isOver(now)) {
            return Optional.empty();
        }
        if (!content.seenAt.plus(SEEN_EVERY).isAfter(now)) {
            content.seenAt = now;
            store.see(hash(session), now);
        }
        return Optional.of(content.current);
    }

    /**
     * A member of staff sits down at a post and a window; {@code organisation} has checked that
     * they may.
     */
    public void sitDown(String session, UUID post, @Nullable UUID window) {
        if (!FORM.matcher(session).matches() || !store.sitDown(hash(session), post, window)) {
            throw new NotFound("session");
        }
        cache.invalidate(session);
        events.publishEvent(new Renewed(renewed(session)));
    }

    /** Gone at once; another node forgets it within 30 seconds. */
    public void end(String session) {
        cache.invalidate(session);
        store.end(hash(session));
    }

    /**
     * @param except the session that goes on
     */
    void endAll(UUID account, @Nullable String except) {
        byte[] kept = except == null ? new byte[0] : hash(except);
        store.endAll(account, kept);
        forgetCached(account);
    }

    /** Its roles or its password have changed: the next request reads it afresh. */
    void forgetCached(UUID account) {
        cache.asMap()
                .values()
                .removeIf(content -> content.current.signedIn().account().equals(account));
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT10M")
    void forgetEnded() {
        Instant now = limits.now();
        Duration longest = limits.idle(false).plus(limits.idle(true));
        store.forget(now, now.minus(longest));
    }

    private @Nullable Content load(String session) {
        return store.find(hash(session)).map(this::content).orElse(null);
    }

    private Content content(SessionStore.Row row) {
        Instant now = limits.now();
        boolean staff = row.signedIn().roles().stream().anyMatch(Role::isStaff);
        boolean tooOld = staff && row.passwordChangedAt().plus(limits.passwordAge()).isBefore(now);
        return new Content(
                new Current(row.signedIn(), row.passwordToChange() || tooOld),
                row.endsAt(),
                limits.idle(staff),
                row.lastSeenAt());
    }

    private static byte[] hash(String session) {
        int dot = session.indexOf('.');
        return Sm3.hash(dot < 0 ? session : session.substring(0, dot));
    }

    private static String renewed(String session) {
        int dot = session.indexOf('.');
        int times = dot < 0 ? 0 : Integer.parseInt(session.substring(dot + 1));
        String id = dot < 0 ? session : session.substring(0, dot);
        return id + "." + (times + 1) % 1_000_000;
    }

    private static final class Content {
        private final Current current;
        private final Instant endsAt;
        private final Duration idle;
        private volatile Instant seenAt;

        Content(Current current, Instant endsAt, Duration idle, Instant seenAt) {
            this.current = current;
            this.endsAt = endsAt;
            this.idle = idle;
            this.seenAt = seenAt;
        }

        boolean isOver(Instant now) {
            return !now.isBefore(endsAt) || now.isAfter(seenAt.plus(idle));
        }
    }
}
