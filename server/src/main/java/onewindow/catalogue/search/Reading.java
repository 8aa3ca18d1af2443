package onewindow.catalogue.search;

import java.util.List;
import java.util.stream.Stream;
import onewindow.catalogue.ItemHead;
import org.jspecify.annotations.Nullable;

/**
 * How search read what was typed, so that it can say so beside what it found.
 *
 * @param words by which it was found, where these are others and are known
 */
public record Reading(Kind kind, @Nullable String words) {
    public static final Reading AS_TYPED = new Reading(Kind.AS_TYPED, null);

    public enum Kind {
        AS_TYPED,
        /** As typed, and in the words of the guides. */
        ALSO,
        /** Not as typed: in the words of the guides, or with a slip mended. */
        INSTEAD,
        /** What is found comes near to what was typed. */
        NEARLY
    }

    /**
     * @param asTyped how many are found also without a synonym
     * @param all how many are found
     */
    public static Reading inWords(SynonymWords.Read read, int asTyped, int all) {
        return asTyped == all
                ? AS_TYPED
                : new Reading(
                        asTyped > 0 ? Kind.ALSO : Kind.INSTEAD,
                        SearchText.writtenEssence(read.shown()));
    }

    /**
     * @param first that was found
     * @param letters a wrong letter was forgiven, not only another one of the same sound
     */
    public static Reading nearly(SynonymWords.Read read, ItemHead first, boolean letters) {
        return nearly(read, names(first), letters);
    }

    static Reading nearly(SynonymWords.Read read, List<String> names, boolean letters) {
        String essence = SearchText.writtenEssence(SearchText.written(read.shown()));
        return new Correction(names, letters)
                .of(essence)
                .map(words -> new Reading(Kind.INSTEAD, words))
                .orElse(new Reading(Kind.NEARLY, null));
    }

    private static List<String> names(ItemHead head) {
        return Stream.concat(
                        Stream.of(head.name(), head.nameEn()),
                        head.former().stream()
                                .flatMap(one ->
                                        Stream.concat(
                                                Stream.of(one.name(), one.nameEn()),
                                                one.aliases().stream())))
                .toList();
    }
}
