package onewindow.platform;

import java.util.Map;

/** A rule said no: 409 with the reason's code. The transaction is gone with it. */
public class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient RefusalReason reason;
    private final transient Map<String, Object> details;

    public Refused(RefusalReason reason) {
        this(reason, Map.of());
    }

    /**
     * @param details shown to the caller beside the words: never personal data
     */
    public Refused(RefusalReason reason, Map<String, Object> details) {
        super(reason.code());
        this.reason = reason;
        this.details = Map.copyOf(details);
    }

    public RefusalReason reason() {
        return reason;
    }

    public Map<String, Object> details() {
        return details;
    }
}
