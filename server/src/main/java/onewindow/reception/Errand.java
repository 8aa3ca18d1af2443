package onewindow.reception;

import java.util.UUID;
import onewindow.platform.Refused;
import org.jspecify.annotations.Nullable;

/**
 * One matter of one principal, at a visit.
 *
 * @param attends the attendee is the principal
 * @param mayAct the attendee is the principal, represents it by law, or showed a mandate
 */
record Errand(
        UUID id,
        UUID visit,
        UUID principal,
        UUID itemVersion,
        @Nullable ErrandOutcome outcome,
        @Nullable UUID caseId,
        boolean attends,
        boolean mayAct) {

    /**
     * Nothing is received from someone who cannot show that they may act (Civil Code, art. 165).
     */
    Errand requireReceivable(UUID received) {
        if (!mayAct) {
            throw new Refused(ReceptionRefusal.MANDATE_MISSING);
        }
        if (outcome == ErrandOutcome.RECEIVED && !received.equals(caseId)) {
            throw new Refused(ReceptionRefusal.ERRAND_ENDED);
        }
        return this;
    }

    Errand requireAdvisable() {
        if (outcome != null) {
            throw new Refused(ReceptionRefusal.ERRAND_ENDED);
        }
        return this;
    }

    /** Whoever was advised may still insist on filing; nobody may refuse to take it in. */
    Errand requireInsistable() {
        if (outcome == ErrandOutcome.RECEIVED) {
            throw new Refused(ReceptionRefusal.ERRAND_ENDED);
        }
        return this;
    }
}
