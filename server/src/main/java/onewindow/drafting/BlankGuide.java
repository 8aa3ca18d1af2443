package onewindow.drafting;

import java.util.Arrays;
import java.util.List;
import onewindow.calendar.DayUnit;
import onewindow.catalogue.Guide;
import onewindow.catalogue.Guide.ApprovalLevel;
import onewindow.catalogue.Guide.DecidingSystem;
import onewindow.catalogue.Guide.Limit;
import onewindow.catalogue.Guide.Sections;
import onewindow.catalogue.Guide.ServiceKind;
import onewindow.catalogue.Handling;
import onewindow.catalogue.ItemCode;
import onewindow.catalogue.ItemType;

/** With what a new item begins: all that its code says, and empty places for the rest. */
final class BlankGuide {
    private BlankGuide() {}

    static Guide of(ItemCode code, String name, String region) {
        return new Guide(
                name,
                "",
                List.of(),
                "",
                "",
                type(code),
                code.catalogCode().value(),
                code.creditCode(),
                region,
                code.level(),
                new DecidingSystem(true, null),
                ServiceKind.PROMISED,
                ApprovalLevel.ONE_REVIEW_ONE_CHECK,
                false,
                new Limit(null, DayUnit.WORKDAY, null),
                new Limit(null, DayUnit.WORKDAY, null),
                List.of(),
                List.of(),
                false,
                false,
                0,
                null,
                false,
                "NONE",
                List.of(),
                List.of(),
                null,
                new Sections(
                        "", "", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                        List.of(), List.of(), List.of(), List.of(), List.of()),
                List.of(),
                handling(),
                List.of(),
                List.of(),
                null);
    }

    /**
     * As another item is handled; what is the other's own (names, and at another body place, hours
     * and telephones) is left empty, and nothing counts as compared with its source.
     */
    static Guide like(Guide model, ItemCode code, String name, String region) {
        boolean sameBody = model.departmentCode().equals(code.creditCode());
        Sections sections = model.sections();
        return new Guide(
                name,
                "",
                List.of(),
                model.summary(),
                model.summaryEn(),
                type(code),
                code.catalogCode().value(),
                code.creditCode(),
                region,
                code.level(),
                model.decidingSystem(),
                model.serviceKind(),
                model.approvalLevel(),
                model.commitment(),
                model.legalLimit(),
                model.promisedLimit(),
                model.audiences(),
                model.topics(),
                model.online(),
                model.express(),
                model.visits(),
                model.visitsReason(),
                model.inPerson(),
                model.handleArea(),
                model.materials(),
                model.form(),
                model.result(),
                sameBody ? sections : elsewhere(sections),
                model.provenance().stream()
                        .map(text -> new Guide.Provenance(text.section(), text.source(), false))
                        .toList(),
                model.handling(),
                model.situations(),
                model.situationLimits(),
                model.flow());
    }

    private static Sections elsewhere(Sections sections) {
        return new Sections(
                "",
                "",
                sections.authorityDivision(),
                sections.exerciseContent(),
                sections.steps(),
                sections.legalBasis(),
                sections.conditions(),
                sections.fees(),
                sections.applicantRights(),
                sections.applicantDuties(),
                List.of(),
                List.of(),
                sections.questions());
    }

    /** As the basic code says it; of an unknown one a public service, to be corrected. */
    private static ItemType type(ItemCode code) {
        return Arrays.stream(ItemType.values())
                .filter(type -> type.code().equals(code.catalogCode().type()))
                .findFirst()
                .orElse(ItemType.PUBLIC_SERVICE);
    }

    private static Handling handling() {
        return new Handling(
                "STATUTORY",
                "STATUTORY",
                null,
                List.of(),
                List.of("WINDOW"),
                List.of(),
                null,
                null,
                true,
                null,
                false,
                null,
                false,
                false,
                false,
                true,
                "CITY",
                null,
                List.of(),
                List.of(),
                null);
    }
}
