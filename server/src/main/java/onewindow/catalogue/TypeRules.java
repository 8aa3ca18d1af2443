package onewindow.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which law governs clock and documents, by item type. An item whose legal basis names a law with
 * rules of its own (such as the registration of real estate) follows that law: {@link #of(Guide)}.
 * The table is {@code catalogue/type-rules.json}, each row with its sources and whether they were
 * compared with a stored text. Sentences and titles are Chinese: they go into official documents.
 *
 * @param types item types that the row serves
 * @param appliesTo part of a law's name: the row serves items whose legal basis names it; none for
 *     the row that serves the whole type
 * @param acceptanceWord what the law calls the acceptance, such as 受理
 * @param limitBasis articles that govern the clock
 * @param noticeDays working days within which missing materials must be named; 0 is on the spot
 * @param deliverDays working days from the decision to the delivery, where the law sets them
 */
public record TypeRules(
        List<ItemType> types,
        @Nullable String appliesTo,
        String law,
        String lawEnglish,
        String acceptanceWord,
        String receiptSentence,
        String acceptanceBasis,
        String correctionBasis,
        String nonAcceptanceBasis,
        String limitBasis,
        String grantTitle,
        String refusalTitle,
        String grantWord,
        String refusalWord,
        String grantBasis,
        String refusalBasis,
        String remedies,
        boolean deemedAcceptance,
        int noticeDays,
        @Nullable Integer deliverDays,
        List<Source> sources) {
    private static final List<TypeRules> TABLE = read();

    /** Where a rule of the row stands, and whether it was compared with a stored text. */
    public record Source(String article, boolean verified) {}

    /** The rules of the whole type. */
    public static TypeRules of(ItemType type) {
        return TABLE.stream()
                .filter(rules -> rules.appliesTo() == null && rules.types().contains(type))
                .findFirst()
                .orElseThrow();
    }

    /** The rules of the item: of the first special law in its legal basis, else of its type. */
    public static TypeRules of(Guide guide) {
        return guide.sections().legalBasis().stream()
                .flatMap(basis ->
                        TABLE.stream()
                                .filter(rules -> rules.types().contains(guide.type()))
                                .filter(rules -> rules.isOfLaw(basis.law())))
                .findFirst()
                .orElseGet(() -> of(guide.type()));
    }

    public String decisionTitle(boolean granted) {
        return granted ? grantTitle : refusalTitle;
    }

    /** Whether every source was compared with a stored text. */
    public boolean verified() {
        return sources.stream().allMatch(Source::verified);
    }

    private boolean isOfLaw(String name) {
        String bare = name.replace("《", "").replace("》", "").replaceFirst("[（(].*$", "");
        return appliesTo != null && bare.endsWith(appliesTo);
    }

    private static List<TypeRules> read() {
        var json =
                JsonMapper.builder()
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .build();
        try (InputStream table =
                TypeRules.class.getResourceAsStream("/catalogue/type-rules.json")) {
            return List.of(json.readValue(table, TypeRules[].class));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
