package onewindow.cases;

/**
 * Where a case stands (rulebook §2.3). Corrections that were asked for and nodes that are open
 * stand beside it in the case.
 */
public enum Phase {
    /** 已申报: filed online. The five-day clock runs. */
    SUBMITTED,
    /** 预审通过: no stage of its own in law; the five-day clock goes on. */
    PRE_REVIEWED,
    /** 已收件 at a window. The five-day clock runs. */
    RECEIVED,
    /** 待补正 */
    IN_CORRECTION,
    /** 已受理, under review in the department. */
    ACCEPTED,
    /** 已决定; the result is being made or stamped. */
    DECIDED,
    /** 办结 */
    CLOSED,
    /** 已送达 */
    DELIVERED,
    /** 不予受理 */
    DECLINED,
    /** 申请人撤回 */
    WITHDRAWN,
    /** 终止: the item ended, and the case with it */
    TERMINATED,
    /** Received here, being decided in another system. */
    OUTSIDE;

    /** Whether the limit for telling the applicant runs. */
    boolean isBeforeAcceptance() {
        return switch (this) {
            case SUBMITTED, PRE_REVIEWED, RECEIVED -> true;
            case IN_CORRECTION,
                    ACCEPTED,
                    DECIDED,
                    CLOSED,
                    DELIVERED,
                    DECLINED,
                    WITHDRAWN,
                    TERMINATED,
                    OUTSIDE ->
                    false;
        };
    }

    /**
     * Whether the decision is still to come here, and the applicant may withdraw (rulebook T17).
     */
    boolean isBeforeDecision() {
        return switch (this) {
            case SUBMITTED, PRE_REVIEWED, RECEIVED, IN_CORRECTION, ACCEPTED -> true;
            case DECIDED, CLOSED, DELIVERED, DECLINED, WITHDRAWN, TERMINATED, OUTSIDE -> false;
        };
    }

    /** Whether nothing more can be decided. */
    public boolean isFinal() {
        return switch (this) {
            case CLOSED, DELIVERED, DECLINED, WITHDRAWN, TERMINATED -> true;
            case SUBMITTED, PRE_REVIEWED, RECEIVED, IN_CORRECTION, ACCEPTED, DECIDED, OUTSIDE ->
                    false;
        };
    }

    /** 好差评 proStatus: 1 waiting for acceptance, 2 in progress, 3 ended. */
    public int ratingStatus() {
        return switch (this) {
            case SUBMITTED, PRE_REVIEWED, RECEIVED, IN_CORRECTION -> 1;
            case ACCEPTED, DECIDED, OUTSIDE -> 2;
            case CLOSED, DELIVERED, DECLINED, WITHDRAWN, TERMINATED -> 3;
        };
    }
}
