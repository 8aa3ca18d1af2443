package onewindow.licences;

import java.util.EnumSet;
import java.util.Set;

/** What a licence is (state codes of the exchange, rulebook §8.1). */
public enum LicenceState {
    IN_FORCE("01", "有效"),
    /** 暂扣; given back, it is in force again. */
    SUSPENDED("02", "暂扣"),
    /** Administrative Licensing Law, art. 69. */
    REVOKED("03", "撤销"),
    /** Administrative Licensing Law, art. 70. */
    CANCELLED("04", "注销"),
    /** Its term has run out; computed, never recorded. */
    EXPIRED("05", "失效"),
    /** As a punishment: Administrative Penalty Law, art. 9. */
    WITHDRAWN("07", "吊销");

    private final String code;
    private final String title;

    LicenceState(String code, String title) {
        this.code = code;
        this.title = title;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    static LicenceState of(String code) {
        for (LicenceState state : values()) {
            if (state.code.equals(code)) {
                return state;
            }
        }
        throw new IllegalArgumentException(code);
    }

    /** What was revoked, withdrawn or has run out is cancelled after (art. 70); nothing returns. */
    boolean mayBecome(LicenceState next) {
        Set<LicenceState> following =
                switch (this) {
                    case IN_FORCE -> EnumSet.of(SUSPENDED, REVOKED, CANCELLED, WITHDRAWN);
                    case SUSPENDED -> EnumSet.of(IN_FORCE, REVOKED, CANCELLED, WITHDRAWN);
                    case REVOKED, WITHDRAWN, EXPIRED -> EnumSet.of(CANCELLED);
                    case CANCELLED -> EnumSet.noneOf(LicenceState.class);
                };
        return following.contains(next);
    }
}
