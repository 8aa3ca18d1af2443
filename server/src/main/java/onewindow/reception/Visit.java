package onewindow.reception;

import java.time.Instant;
import java.util.UUID;
import onewindow.platform.Act;
import onewindow.platform.Refused;
import onewindow.reception.TicketEvent.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A visit and the rules of its ticket.
 *
 * @param clerk who called or serves it
 * @param events how many its ticket has
 * @param openErrands without an outcome
 */
record Visit(
        UUID id,
        UUID hall,
        String ticket,
        VisitState state,
        @Nullable UUID clerk,
        @Nullable UUID window,
        @Nullable Instant calledAt,
        @Nullable Instant startedAt,
        int events,
        int openErrands) {

    /** Calling again at the same window repeats the call; a colleague comes too late. */
    Kind call(Act act) {
        return switch (state) {
            case WAITING, MISSED -> Kind.CALL;
            case CALLED -> {
                if (!isWith(act)) {
                    throw new Refused(ReceptionRefusal.ALREADY_CALLED);
                }
                yield Kind.RECALL;
            }
            case SERVING -> throw new Refused(ReceptionRefusal.ALREADY_SERVED);
            case FINISHED -> throw new Refused(ReceptionRefusal.VISIT_FINISHED);
        };
    }

    /** Whoever stands at the window need not be called. */
    Kind start(Act act) {
        return switch (state) {
            case WAITING, MISSED -> Kind.START;
            case CALLED -> {
                if (!isWith(act)) {
                    throw new Refused(ReceptionRefusal.ALREADY_CALLED);
                }
                yield Kind.START;
            }
            case SERVING -> throw new Refused(ReceptionRefusal.ALREADY_SERVED);
            case FINISHED -> throw new Refused(ReceptionRefusal.VISIT_FINISHED);
        };
    }

    /** 过号: called, and nobody came. */
    Kind pass(Act act) {
        if (state != VisitState.CALLED || !isWith(act)) {
            throw new Refused(ReceptionRefusal.NOT_CALLED);
        }
        return Kind.PASS;
    }

    Kind finish(Act act) {
        requireServing(act);
        if (openErrands > 0) {
            throw new Refused(ReceptionRefusal.ERRAND_OPEN);
        }
        return Kind.FINISH;
    }

    void requireServing(Act act) {
        if (state == VisitState.FINISHED) {
            throw new Refused(ReceptionRefusal.VISIT_FINISHED);
        }
        if (state != VisitState.SERVING || !isWith(act)) {
            throw new Refused(ReceptionRefusal.NOT_SERVED_HERE);
        }
    }

    static VisitState after(Kind kind) {
        return switch (kind) {
            case TAKE -> VisitState.WAITING;
            case CALL, RECALL -> VisitState.CALLED;
            case START -> VisitState.SERVING;
            case PASS -> VisitState.MISSED;
            case FINISH -> VisitState.FINISHED;
        };
    }

    /** When the colleague who was faster called or began. */
    @Nullable Instant takenOverAt() {
        return state == VisitState.SERVING ? startedAt : calledAt;
    }

    private boolean isWith(Act act) {
        return act.actor().equals(clerk) && window != null && window.equals(act.window());
    }
}
