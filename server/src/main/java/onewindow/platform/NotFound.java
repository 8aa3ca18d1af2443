package onewindow.platform;

/** The thing asked for does not exist, or the caller may not know that it does: 404. */
public class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * @param kind what was looked for, as a stable code such as {@code case}
     */
    public NotFound(String kind) {
        super(kind);
    }

    public String kind() {
        return String.valueOf(getMessage());
    }
}
