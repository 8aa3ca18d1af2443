package onewindow.catalogue.situated;

import java.util.List;
import onewindow.catalogue.Guide;

/** Copies of a guide and of its materials, all else being the same. */
final class Narrowed {
    private Narrowed() {}

    static Guide guide(
            Guide guide,
            List<Guide.Material> materials,
            List<Guide.FormField> form,
            Guide.Limit promisedLimit) {
        return new Guide(
                guide.name(),
                guide.nameEn(),
                guide.aliases(),
                guide.summary(),
                guide.summaryEn(),
                guide.type(),
                guide.catalogCode(),
                guide.departmentCode(),
                guide.region(),
                guide.level(),
                guide.decidingSystem(),
                guide.serviceKind(),
                guide.approvalLevel(),
                guide.commitment(),
                guide.legalLimit(),
                promisedLimit,
                guide.audiences(),
                guide.topics(),
                guide.online(),
                guide.express(),
                guide.visits(),
                guide.visitsReason(),
                guide.inPerson(),
                guide.handleArea(),
                materials,
                form,
                guide.result(),
                guide.sections(),
                guide.provenance(),
                guide.handling(),
                guide.situations(),
                guide.situationLimits(),
                guide.flow());
    }

    static Guide.Material required(Guide.Material material) {
        return new Guide.Material(
                material.code(),
                material.name(),
                material.nameEn(),
                material.kind(),
                material.originals(),
                material.copies(),
                material.electronic(),
                "REQUIRED",
                material.condition(),
                material.source(),
                material.issuer(),
                material.basis(),
                material.standard(),
                material.defects(),
                material.main(),
                material.exemption(),
                material.licenceTypeCode(),
                material.pageFormat(),
                material.instructions(),
                material.issueRequirement(),
                material.toleranceDays(),
                material.toleranceBasis(),
                material.when());
    }
}
