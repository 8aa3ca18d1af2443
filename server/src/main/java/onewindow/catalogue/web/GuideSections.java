package onewindow.catalogue.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import onewindow.catalogue.Guide;
import onewindow.catalogue.ItemVersion;
import onewindow.catalogue.paper.BasicFacts;
import onewindow.organisation.Department;
import org.jspecify.annotations.Nullable;

/**
 * A guide as its fifteen sections, in the order in which it is published (rulebook §1.7.1): the
 * list that is called “14 个要素” holds fifteen names.
 */
final class GuideSections {
    private final Guide guide;
    private final ItemVersion version;
    private final Department department;
    private final List<Section> sections = new ArrayList<>();

    private GuideSections(ItemVersion version, Department department) {
        this.guide = version.guide();
        this.version = version;
        this.department = department;
    }

    /** A section has the one of the lists that its key asks for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Section(
            String key,
            String title,
            String titleEn,
            @Nullable List<BasicFacts.Fact> facts,
            @Nullable List<String> texts,
            @Nullable List<Guide.Step> steps,
            @Nullable List<Guide.Basis> legalBasis,
            @Nullable List<Guide.Fee> fees,
            @Nullable List<Guide.Channel> channels,
            Guide.@Nullable Result result,
            @Nullable List<Guide.Question> questions) {
        private static Section of(String key, String title, String titleEn) {
            return new Section(key, title, titleEn, null, null, null, null, null, null, null, null);
        }

        private Section withFacts(List<BasicFacts.Fact> content) {
            return new Section(
                    key, title, titleEn, content, null, null, null, null, null, null, null);
        }

        private Section withTexts(List<String> content) {
            return new Section(
                    key, title, titleEn, null, content, null, null, null, null, null, null);
        }

        private Section withSteps(List<Guide.Step> content) {
            return new Section(
                    key, title, titleEn, null, null, content, null, null, null, null, null);
        }

        private Section withLegalBasis(List<Guide.Basis> content) {
            return new Section(
                    key, title, titleEn, null, null, null, content, null, null, null, null);
        }

        private Section withFees(List<Guide.Fee> content) {
            return new Section(
                    key, title, titleEn, null, null, null, null, content, null, null, null);
        }

        private Section withChannels(List<Guide.Channel> content) {
            return new Section(
                    key, title, titleEn, null, null, null, null, null, content, null, null);
        }

        private Section withResult(Guide.@Nullable Result content) {
            return new Section(
                    key, title, titleEn, null, null, null, null, null, null, content, null);
        }

        private Section withQuestions(List<Guide.Question> content) {
            return new Section(
                    key, title, titleEn, null, null, null, null, null, null, null, content);
        }
    }

    static List<Section> of(ItemVersion version, Department department) {
        return new GuideSections(version, department).list();
    }

    private List<Section> list() {
        var texts = guide.sections();
        add(
                Section.of("basicInfo", "基本信息", "Basic information")
                        .withFacts(BasicFacts.of(version, department)));
        add(
                Section.of("authorityDivision", "权限划分", "Division of powers")
                        .withTexts(texts.authorityDivision()));
        add(
                Section.of("exerciseContent", "行使内容", "What is exercised")
                        .withTexts(texts.exerciseContent()));
        add(Section.of("processSteps", "办事流程", "Steps").withSteps(texts.steps()));
        add(Section.of("legalBasis", "设定依据", "Legal basis").withLegalBasis(texts.legalBasis()));
        add(
                Section.of("flowChart", "办理流程图", "Flow chart")
                        .withTexts(texts.steps().stream().map(Guide.Step::name).toList()));
        add(Section.of("acceptConditions", "受理条件", "Conditions").withTexts(texts.conditions()));
        add(
                Section.of("materials", "办理材料", "Materials")
                        .withTexts(guide.materials().stream().map(Guide.Material::name).toList()));
        add(Section.of("fees", "收费情况", "Fees").withFees(texts.fees()));
        add(
                Section.of("applicantRights", "行政相对人权力", "Rights of the applicant")
                        .withTexts(texts.applicantRights()));
        add(
                Section.of("applicantDuties", "行政相对人义务", "Duties of the applicant")
                        .withTexts(texts.applicantDuties()));
        add(Section.of("consultChannels", "咨询途径", "Advice").withChannels(texts.consultChannels()));
        add(
                Section.of("complaintChannels", "监督投诉", "Complaints")
                        .withChannels(texts.complaintChannels()));
        add(Section.of("resultSample", "结果样本", "Sample of the result").withResult(guide.result()));
        add(Section.of("faqs", "常见问题", "Questions").withQuestions(texts.questions()));
        return sections;
    }

    private void add(Section section) {
        sections.add(section);
    }
}
