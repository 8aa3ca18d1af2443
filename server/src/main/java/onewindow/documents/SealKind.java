package onewindow.documents;

/** What a seal may be put on (rulebook §8.3). */
public enum SealKind {
    /** The organ's own seal; stands in for the two others where a department has no such. */
    OFFICIAL("机关章"),
    APPROVAL("行政审批专用章"),
    BUSINESS("业务专用章");

    private final String title;

    SealKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
