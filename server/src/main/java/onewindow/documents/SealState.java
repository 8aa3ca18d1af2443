package onewindow.documents;

/** Whether a seal may be used (rulebook §8.3). */
public enum SealState {
    ACTIVE("有效"),
    SUSPENDED("停用"),
    ABOLISHED("废止");

    private final String title;

    SealState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
