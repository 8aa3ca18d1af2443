package onewindow.catalogue.search;

/** The synonyms of a new installation. */
public final class ShippedWords {
    private ShippedWords() {}

    public static SynonymWords all() {
        return SynonymWords.of(ShippedSynonyms.shipped());
    }
}
