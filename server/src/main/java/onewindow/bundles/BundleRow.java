package onewindow.bundles;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A version of a bundle as it is stored. */
record BundleRow(
        UUID id,
        String code,
        int number,
        Bundle.State state,
        int version,
        String name,
        String nameEn,
        String summary,
        String summaryEn,
        String leadDepartment,
        String region,
        BundleContent.Audience audience,
        @Nullable String lifeEvent,
        BundleContent.ResultWay resultWay,
        String documentName,
        String documentNumber,
        String documentIssuer,
        @Nullable LocalDate documentDate,
        @Nullable LocalDate effectiveFrom,
        String authors,
        @Nullable UUID publishedBy,
        UUID changedBy,
        Instant changedAt) {
    Bundle bundle(List<Member> members) {
        var content =
                new BundleContent(
                        name,
                        nameEn,
                        summary,
                        summaryEn,
                        leadDepartment,
                        region,
                        audience,
                        lifeEvent,
                        resultWay,
                        new LegalDocument(
                                documentName, documentNumber, documentIssuer, documentDate),
                        effectiveFrom,
                        members.stream().map(Member::member).toList());
        return new Bundle(
                id,
                code,
                number,
                state,
                version,
                content,
                words(authors)
                        .map(UUID::fromString)
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                publishedBy,
                changedBy,
                changedAt);
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.split(" ")).filter(word -> !word.isEmpty());
    }

    record Member(
            UUID bundle,
            String item,
            boolean optional,
            String condition,
            String conditionEn,
            String follows) {
        BundleMember member() {
            return new BundleMember(
                    item, optional, condition, conditionEn, words(follows).toList());
        }
    }
}
