package onewindow.catalogue.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Says in the words of the guides what people say in their own. */
public final class SearchSynonyms {
    private static final Map<String, String> OFFICIAL = shipped();

    private SearchSynonyms() {}

    /** The query with the first colloquial word in it replaced; itself where there is none. */
    public static String official(String normal) {
        for (var synonym : OFFICIAL.entrySet()) {
            if (normal.contains(synonym.getKey())) {
                return normal.replace(synonym.getKey(), synonym.getValue());
            }
        }
        return normal;
    }

    private static Map<String, String> shipped() {
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        SearchSynonyms.class.getResourceAsStream(
                                                "/catalogue/synonyms.csv")),
                                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|"))
                    .collect(
                            Collectors.toMap(
                                    words -> SearchText.normalise(words[0]),
                                    words -> SearchText.normalise(words[1]),
                                    (first, second) -> first,
                                    LinkedHashMap::new));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
