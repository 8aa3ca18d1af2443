package onewindow.clauses;

/**
 * Where a text stands.
 *
 * @param lastOfSeveral the last entry of a list: there catch-alls stand
 * @param catchAlls of the articles that the guide cites
 */
public record Surroundings(boolean lastOfSeveral, CatchAlls catchAlls) {
    /** A text by itself. */
    public static final Surroundings NONE = new Surroundings(false, CatchAlls.NONE);
}
