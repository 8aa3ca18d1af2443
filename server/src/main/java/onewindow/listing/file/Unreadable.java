package onewindow.listing.file;

/** A file that cannot be read at all; nothing of it was taken. */
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;
    private final String rule;
    private final String place;

    /**
     * @param rule stable code
     * @param place sheet, entry or line; empty for the file as a whole
     */
    public Unreadable(String rule, String place) {
        super(rule + " " + place);
        this.rule = rule;
        this.place = place;
    }

    public String rule() {
        return rule;
    }

    public String place() {
        return place;
    }
}
