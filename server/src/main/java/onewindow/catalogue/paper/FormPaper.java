package onewindow.catalogue.paper;

import java.util.ArrayList;
import java.util.List;
import onewindow.catalogue.Guide;
import onewindow.catalogue.ItemVersion;
import onewindow.documents.leaflet.Leaflet;
import onewindow.organisation.Department;

/**
 * 空白表格 and 示例样表 of an application form, from the form of the item (rulebook §1.9). A second
 * form-like material, such as a declaration, has the applicant's fields and its own points.
 */
final class FormPaper {
    private static final String MARK = "示例";

    private final Guide guide;
    private final Guide.Material material;
    private final boolean sample;

    private FormPaper(Guide guide, Guide.Material material, boolean sample) {
        this.guide = guide;
        this.material = material;
        this.sample = sample;
    }

    static Leaflet of(
            ItemVersion version,
            Department department,
            Guide.Material material,
            boolean sample,
            String address) {
        var paper = new FormPaper(version.guide(), material, sample);
        String title = material.name().replaceAll("[《》]", "");
        return new Leaflet(
                version.guide().name(),
                title,
                List.of("受理部门  " + department.name(), "实施编码  " + version.code()),
                new Leaflet.Code(address, "扫码看指南、网上填写"),
                "%s%s（指南第 %d 版）".formatted(title, sample ? "示例" : "", version.version()),
                sample ? MARK : null,
                paper.blocks());
    }

    private List<Leaflet.Block> blocks() {
        boolean main = isApplication();
        List<Leaflet.Block> blocks = new ArrayList<>();
        if (sample) {
            blocks.add(new Leaflet.Paragraph("本表为填写示例，姓名、单位、号码和地址均为虚构，不得用于申请。"));
        }
        blocks.add(
                new Leaflet.Facts(
                        guide.form().stream()
                                .filter(field -> main || field.source() != null)
                                .map(this::row)
                                .toList()));
        if (!main && !material.standard().isEmpty()) {
            blocks.add(new Leaflet.Heading("应当写明"));
            blocks.add(new Leaflet.Points(material.standard()));
            blocks.add(new Leaflet.Facts(List.of(new Leaflet.Facts.Row("正文", text(9)))));
        }
        if (material.instructions() != null) {
            blocks.add(new Leaflet.Heading("填报须知"));
            blocks.add(new Leaflet.Paragraph(material.instructions()));
        }
        blocks.add(new Leaflet.Heading("申请人声明"));
        blocks.add(new Leaflet.Paragraph("以上内容和所附材料真实、完整，如有不实，愿意承担法律责任。"));
        blocks.add(
                new Leaflet.Facts(
                        List.of(
                                new Leaflet.Facts.Row("申请人签名（盖章）", sample ? "张示例（签名）" : "\n\n"),
                                new Leaflet.Facts.Row(
                                        "日期",
                                        sample ? "2026年1月1日" : "          年      月      日"))));
        return blocks;
    }

    /** The first of the form-like materials is what the form is for. */
    private boolean isApplication() {
        return guide.materials().stream()
                .filter(other -> other.kind().equals("2"))
                .findFirst()
                .filter(first -> first.code().equals(material.code()))
                .isPresent();
    }

    private Leaflet.Facts.Row row(Guide.FormField field) {
        return new Leaflet.Facts.Row(
                field.label() + (field.required() ? "*" : ""),
                sample ? SampleValues.of(field, forOrganisations()) : blank(field));
    }

    private boolean forOrganisations() {
        return guide.form().stream().anyMatch(field -> field.kind().equals("CREDIT_CODE"));
    }

    private String blank(Guide.FormField field) {
        String hint = field.hint() == null ? "" : "\n（" + field.hint() + "）";
        return switch (field.kind()) {
                    case "CHOICE" -> "□ " + String.join("    □ ", field.choices());
                    case "BOOLEAN" -> "□ 是    □ 否";
                    case "DATE" -> "          年      月      日";
                    case "LONG_TEXT" -> text(5);
                    default -> " ";
                }
                + hint;
    }

    private String text(int lines) {
        return sample ? "（按上列各点逐条写明，此处为示例）" : "\n".repeat(lines - 1);
    }
}
