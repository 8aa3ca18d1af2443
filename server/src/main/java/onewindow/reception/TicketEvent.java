package onewindow.reception;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a ticket (rulebook §7.3): appended, never changed. */
public record TicketEvent(int sequence, Kind kind, Instant at, UUID actor, @Nullable UUID window) {
    public enum Kind {
        TAKE,
        CALL,
        RECALL,
        START,
        FINISH,
        PASS
    }
}
