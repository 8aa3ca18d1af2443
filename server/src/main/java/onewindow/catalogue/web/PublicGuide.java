package onewindow.catalogue.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.catalogue.Guide;
import onewindow.catalogue.Handling;
import onewindow.catalogue.ItemType;
import onewindow.catalogue.ItemVersion;
import onewindow.catalogue.TypeRules;
import onewindow.organisation.Department;
import onewindow.situations.Situation;
import org.jspecify.annotations.Nullable;

/**
 * The guide of one version, for everybody. {@code sections} are the fifteen sections in their
 * order; {@code details} the same texts by name.
 */
record PublicGuide(
        String code,
        int version,
        UUID versionId,
        LocalDate effectiveFrom,
        ItemVersion.State state,
        String name,
        String nameEn,
        List<String> aliases,
        String summary,
        String summaryEn,
        ItemType type,
        String typeName,
        String departmentCode,
        String departmentName,
        String departmentNameEn,
        String region,
        int level,
        Guide.DecidingSystem decidingSystem,
        Guide.ServiceKind serviceKind,
        boolean commitment,
        Guide.Limit legalLimit,
        Guide.Limit promisedLimit,
        List<String> audiences,
        List<String> topics,
        boolean online,
        boolean express,
        int visits,
        @Nullable String visitsReason,
        boolean inPerson,
        String handleArea,
        boolean feeFree,
        @Schema(description = "Silence is acceptance, by the law that governs the item")
                boolean deemedAcceptance,
        Rules typeRules,
        List<Guide.Material> materials,
        List<Guide.FormField> form,
        @Schema(description = "Questions by which materials, fields and limit are chosen")
                List<Situation> situations,
        Guide.@Nullable Result result,
        List<GuideSections.Section> sections,
        Guide.Sections details,
        @Nullable Handling handling) {

    /** Which law's articles govern clock and documents. */
    record Rules(
            @Schema(example = "中华人民共和国行政许可法") String law,
            String lawEn,
            String acceptanceBasis,
            String correctionBasis,
            String nonAcceptanceBasis,
            String limitBasis,
            String grantTitle,
            String refusalTitle,
            String refusalBasis,
            String remedies,
            int noticeDays,
            @Nullable Integer deliverDays) {
        static Rules of(TypeRules rules) {
            return new Rules(
                    rules.law(),
                    rules.lawEnglish(),
                    rules.acceptanceBasis(),
                    rules.correctionBasis(),
                    rules.nonAcceptanceBasis(),
                    rules.limitBasis(),
                    rules.grantTitle(),
                    rules.refusalTitle(),
                    rules.refusalBasis(),
                    rules.remedies(),
                    rules.noticeDays(),
                    rules.deliverDays());
        }
    }

    static PublicGuide of(ItemVersion version, Department department) {
        Guide guide = version.guide();
        TypeRules rules = TypeRules.of(guide);
        return new PublicGuide(
                version.code(),
                version.version(),
                version.id(),
                version.effectiveFrom(),
                version.state(),
                guide.name(),
                guide.nameEn(),
                guide.aliases(),
                guide.summary(),
                guide.summaryEn(),
                guide.type(),
                guide.type().title(),
                department.creditCode(),
                department.name(),
                department.englishName(),
                guide.region(),
                guide.level(),
                guide.decidingSystem(),
                guide.serviceKind(),
                guide.commitment(),
                guide.legalLimit(),
                guide.promisedLimit(),
                guide.audiences(),
                guide.topics(),
                guide.online(),
                guide.express(),
                guide.visits(),
                guide.visitsReason(),
                guide.inPerson(),
                guide.handleArea(),
                guide.sections().fees().isEmpty(),
                rules.deemedAcceptance(),
                Rules.of(rules),
                guide.materials(),
                guide.form(),
                guide.asked(),
                guide.result(),
                GuideSections.of(version, department),
                guide.sections(),
                guide.handling());
    }
}
