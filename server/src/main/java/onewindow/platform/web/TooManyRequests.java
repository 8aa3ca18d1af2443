package onewindow.platform.web;

/** One address asked too often: 429. */
public class TooManyRequests extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final long seconds;

    /**
     * @param seconds until the next request has a chance
     */
    public TooManyRequests(long seconds) {
        super("too many requests");
        this.seconds = seconds;
    }

    public long seconds() {
        return seconds;
    }
}
