package onewindow.cases;

import java.time.Instant;
import java.util.UUID;
import onewindow.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody has to do. Departments that work in parallel each have their own, so they
 * do not disturb each other.
 *
 * @param role who does it; a window's power for INTAKE, DELIVERY and OUTSIDE
 * @param version changes with every change; a command names the one that it saw
 * @param assignee who took it
 * @param doneBy who did it, none while open
 */
public record WorkItem(
        UUID id,
        Node node,
        Role role,
        int version,
        Instant openedAt,
        @Nullable UUID assignee,
        @Nullable Instant doneAt,
        @Nullable UUID doneBy) {

    static WorkItem opened(UUID id, Node node, Role role, Instant at) {
        return new WorkItem(id, node, role, 1, at, null, null, null);
    }

    public boolean isOpen() {
        return doneAt == null;
    }

    WorkItem claimed(UUID by) {
        return new WorkItem(id, node, role, version + 1, openedAt, by, doneAt, doneBy);
    }

    /** Of nobody again: another department does it from now on. */
    WorkItem released() {
        return new WorkItem(id, node, role, version + 1, openedAt, null, doneAt, doneBy);
    }

    WorkItem done(UUID by, Instant at) {
        return new WorkItem(id, node, role, version + 1, openedAt, assignee, at, by);
    }

    /** A node of the procedure at which somebody has to do something. */
    public enum Node {
        /** 受理: at a window, or in the department */
        INTAKE,
        /** 审查 */
        REVIEW,
        /** 审核 */
        CHECK,
        /** 决定 */
        DECIDE,
        /** 制证、用印 */
        RESULT,
        /** 送达、出件 */
        DELIVERY,
        /** Follow the procedure of another system and enter its result. */
        OUTSIDE
    }
}
