package onewindow.catalogue.lists;

/** The lists whose entries hold from a day until a document ends them. */
enum ListKind {
    DUTY("catalogue.duty", "duty"),
    FEE("catalogue.fee", "fee"),
    LISTED_SERVICE("catalogue.listed_service", "listed-service"),
    SECONDMENT("catalogue.secondment", "secondment");

    private final String table;
    private final String entry;

    ListKind(String table, String entry) {
        this.table = table;
        this.entry = entry;
    }

    String table() {
        return table;
    }

    /** What an entry is called where there is none. */
    String entry() {
        return entry;
    }
}
