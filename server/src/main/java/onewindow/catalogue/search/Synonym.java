package onewindow.catalogue.search;

/**
 * 同义词: what people say, and what the guides call it.
 *
 * @param said as it was entered
 * @param official words of the guides
 */
public record Synonym(String said, String official) {
    public Synonym {
        said = said.strip();
        official = official.strip();
    }

    /** What is said, as search compares it: one entry whatever its width, case and numerals. */
    public String key() {
        return SearchText.normalise(said);
    }
}
