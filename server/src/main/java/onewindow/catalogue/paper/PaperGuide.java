package onewindow.catalogue.paper;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import onewindow.catalogue.CodeTable;
import onewindow.catalogue.Guide;
import onewindow.catalogue.ItemVersion;
import onewindow.documents.leaflet.Leaflet;
import onewindow.organisation.Department;

/** The fifteen sections of a guide as a leaflet (rulebook §1.7.1, R1.5, R1.12). */
final class PaperGuide {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final String NUMBERS = "一二三四五六七八九十";

    private final Guide guide;
    private final List<Leaflet.Block> blocks = new ArrayList<>();
    private int section;

    private PaperGuide(Guide guide) {
        this.guide = guide;
    }

    /**
     * @param address of the item's page, whatever its version
     */
    static Leaflet of(ItemVersion version, Department department, String address) {
        var paper = new PaperGuide(version.guide());
        paper.sections(version, department);
        return new Leaflet(
                department.name() + "办事指南",
                version.guide().name(),
                List.of(
                        "实施编码  " + version.code(),
                        "第 %d 版，自%s起施行"
                                .formatted(version.version(), DATE.format(version.effectiveFrom())),
                        state(version.state())),
                new Leaflet.Code(address, "扫码看最新指南、网上办理"),
                "%s（第 %d 版）".formatted(version.guide().name(), version.version()),
                null,
                paper.blocks);
    }

    private static String state(ItemVersion.State state) {
        return switch (state) {
            case IN_USE -> "印制后如有更新，以扫码看到的版本为准";
            case SUSPENDED -> "本事项已暂停办理";
            case CANCELLED -> "本事项已取消";
        };
    }

    private void sections(ItemVersion version, Department department) {
        var texts = guide.sections();
        heading("基本信息");
        blocks.add(
                new Leaflet.Facts(
                        BasicFacts.of(version, department).stream()
                                .map(fact -> new Leaflet.Facts.Row(fact.label(), fact.value()))
                                .toList()));
        points("权限划分", texts.authorityDivision());
        points("行使内容", texts.exerciseContent());
        heading("办事流程");
        steps();
        heading("设定依据");
        texts.legalBasis().forEach(this::basis);
        heading("办理流程图");
        blocks.add(
                new Leaflet.Chart(
                        texts.steps().stream()
                                .map(step -> step.name() + "（" + step.limit() + "）\n" + step.role())
                                .toList()));
        points("受理条件", texts.conditions());
        heading("办理材料");
        materials();
        heading("收费情况");
        fees();
        points("行政相对人权力", texts.applicantRights());
        points("行政相对人义务", texts.applicantDuties());
        channels("咨询途径", texts.consultChannels());
        channels("监督投诉", texts.complaintChannels());
        heading("结果样本");
        result();
        heading("常见问题");
        if (texts.questions().isEmpty()) {
            blocks.add(new Leaflet.Paragraph("无"));
        }
        for (Guide.Question entry : texts.questions()) {
            blocks.add(new Leaflet.Paragraph("问：" + entry.question() + "\n答：" + entry.answer()));
        }
    }

    private void heading(String name) {
        section++;
        String number =
                section <= 10
                        ? NUMBERS.substring(section - 1, section)
                        : "十" + NUMBERS.charAt(section - 11);
        blocks.add(new Leaflet.Heading(number + "、" + name));
    }

    private void points(String name, List<String> texts) {
        heading(name);
        blocks.add(new Leaflet.Points(texts));
    }

    private void steps() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("环节", "办理人", "时限", "做什么"));
        guide.sections()
                .steps()
                .forEach(step ->
                        rows.add(
                                List.of(
                                        step.name(),
                                        step.role(),
                                        step.limit(),
                                        step.description())));
        blocks.add(new Leaflet.Table(rows, List.of(14, 26, 18, 42)));
    }

    private void basis(Guide.Basis basis) {
        String number = basis.number() == null ? "" : "，" + basis.number();
        blocks.add(
                new Leaflet.Paragraph(
                        "%s%s（%s%s，%s施行）：%s"
                                .formatted(
                                        basis.law(),
                                        basis.article(),
                                        basis.issuer(),
                                        number,
                                        basis.effective(),
                                        basis.text())));
    }

    private void materials() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("序号", "材料名称", "形式与份数", "必要性", "要求"));
        int number = 1;
        for (Guide.Material material : guide.materials()) {
            rows.add(
                    List.of(
                            String.valueOf(number++),
                            material.name(),
                            MaterialWords.form(material),
                            MaterialWords.necessity(material),
                            MaterialWords.demands(material)));
        }
        blocks.add(new Leaflet.Table(rows, List.of(9, 24, 17, 18, 46)));
    }

    private void fees() {
        if (guide.sections().fees().isEmpty()) {
            blocks.add(new Leaflet.Paragraph("不收费"));
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("收费项目", "标准", "依据", "减免"));
        for (Guide.Fee fee : guide.sections().fees()) {
            rows.add(
                    List.of(
                            fee.name(),
                            fee.amount().stripTrailingZeros().toPlainString() + fee.unit(),
                            fee.basis(),
                            fee.reduction() == null ? "无" : fee.reduction()));
        }
        blocks.add(new Leaflet.Table(rows, List.of(22, 16, 36, 26)));
    }

    private void channels(String name, List<Guide.Channel> channels) {
        heading(name);
        blocks.add(
                new Leaflet.Facts(
                        channels.stream()
                                .map(channel ->
                                        new Leaflet.Facts.Row(channel.way(), channel.value()))
                                .toList()));
    }

    private void result() {
        var result = guide.result();
        if (result == null) {
            blocks.add(new Leaflet.Paragraph("本事项不出具证照或者批文"));
            return;
        }
        blocks.add(
                new Leaflet.Facts(
                        List.of(
                                new Leaflet.Facts.Row("结果名称", result.name()),
                                new Leaflet.Facts.Row(
                                        "结果类型", CodeTable.RESULT_KIND.title(result.kind())),
                                new Leaflet.Facts.Row(
                                        "有效期",
                                        result.validMonths() == null
                                                ? "长期有效"
                                                : result.validMonths() + "个月"),
                                new Leaflet.Facts.Row(
                                        "载明内容",
                                        result.attributes().stream()
                                                .map(Guide.Attribute::label)
                                                .collect(Collectors.joining("、"))),
                                new Leaflet.Facts.Row("样本", result.sample()))));
    }
}
