package onewindow.catalogue.paper;

import java.util.ArrayList;
import java.util.List;
import onewindow.catalogue.CodeTable;
import onewindow.catalogue.Guide;

/** What a material has to be, in words (rulebook §1.9). */
final class MaterialWords {
    private MaterialWords() {}

    static String form(Guide.Material material) {
        List<String> words = new ArrayList<>();
        if (material.originals() > 0) {
            words.add("原件%d份".formatted(material.originals()));
        }
        if (material.copies() > 0) {
            words.add("复印件%d份".formatted(material.copies()));
        }
        if (material.pageFormat() != null && material.originals() + material.copies() > 0) {
            words.add(material.pageFormat());
        }
        if (material.electronic()) {
            words.add("可网上上传");
        }
        return String.join("，", words);
    }

    static String necessity(Guide.Material material) {
        if (!material.exemption().equals("NONE")) {
            return CodeTable.EXEMPTION.title(material.exemption());
        }
        String word = CodeTable.NECESSITY.title(material.necessity());
        return material.toleranceDays() == null
                ? word
                : word + "，%d个工作日内".formatted(material.toleranceDays());
    }

    static String demands(Guide.Material material) {
        List<String> lines = new ArrayList<>();
        if (material.condition() != null) {
            lines.add("提交情形：" + material.condition());
        }
        if (material.issuer() != null) {
            lines.add("出具：" + material.issuer());
        }
        if (material.issueRequirement() != null) {
            lines.add("出具时间：" + material.issueRequirement());
        }
        if (!material.standard().isEmpty()) {
            lines.add("受理标准：" + String.join("；", material.standard()));
        }
        if (material.instructions() != null) {
            lines.add("填报须知：" + material.instructions());
        }
        if (material.toleranceBasis() != null) {
            lines.add("容缺依据：" + material.toleranceBasis());
        }
        lines.add("依据：" + material.basis());
        return String.join("\n", lines);
    }
}
