package onewindow.bundles.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import onewindow.bundles.BundleContent;
import onewindow.bundles.BundleMember;
import onewindow.bundles.LegalDocument;
import org.jspecify.annotations.Nullable;

/** A bundle as it is written: what is missing is told by the findings. */
record BundleRequest(
        @NotNull @Size(max = 200) String name,
        @NotNull @Size(max = 200) String nameEn,
        @NotNull @Size(max = 1_000) String summary,
        @NotNull @Size(max = 1_000) String summaryEn,
        @NotNull @Size(max = 18) String leadDepartment,
        @NotNull @Size(max = 12) String region,
        BundleContent.@NotNull Audience audience,
        @Nullable @Size(max = 30) String event,
        BundleContent.@NotNull ResultWay resultWay,
        @NotNull @Valid Document document,
        @Nullable LocalDate effectiveFrom,
        @NotNull @Size(max = 30) List<@NotNull @Valid Member> members) {

    record Document(
            @NotNull @Size(max = 200) String name,
            @NotNull @Size(max = 100) String number,
            @NotNull @Size(max = 100) String issuer,
            @Nullable LocalDate date) {
        LegalDocument document() {
            return new LegalDocument(name.strip(), number.strip(), issuer.strip(), date);
        }
    }

    record Member(
            @NotNull @Size(max = 33) String item,
            boolean optional,
            @NotNull @Size(max = 200) String condition,
            @NotNull @Size(max = 200) String conditionEn,
            @NotNull @Size(max = 30) List<@NotNull @Size(max = 33) String> after) {
        BundleMember member() {
            return new BundleMember(item, optional, condition.strip(), conditionEn.strip(), after);
        }
    }

    BundleContent content() {
        return new BundleContent(
                name.strip(),
                nameEn.strip(),
                summary.strip(),
                summaryEn.strip(),
                leadDepartment,
                region,
                audience,
                event,
                resultWay,
                document.document(),
                effectiveFrom,
                members.stream().map(Member::member).toList());
    }
}
