package onewindow.platform;

/** A right is missing: 403, and an audit entry is written after the rollback. */
public class Forbidden extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * @param right the missing right, as a stable code such as {@code window-accept}
     */
    public Forbidden(String right) {
        super(right);
    }

    public String right() {
        return String.valueOf(getMessage());
    }
}
