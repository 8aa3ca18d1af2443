package onewindow.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import onewindow.ModuleTest;
import onewindow.catalogue.paper.GuidePapers;
import onewindow.organisation.Department;
import onewindow.platform.NotFound;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class GuidePapersTest {
    private static final List<String> SECTIONS =
            List.of(
                    "一、基本信息",
                    "二、权限划分",
                    "三、行使内容",
                    "四、办事流程",
                    "五、设定依据",
                    "六、办理流程图",
                    "七、受理条件",
                    "八、办理材料",
                    "九、收费情况",
                    "十、行政相对人权力",
                    "十一、行政相对人义务",
                    "十二、咨询途径",
                    "十三、监督投诉",
                    "十四、结果样本",
                    "十五、常见问题");

    @Autowired GuidePapers papers;

    static List<Guides.PublishedGuide> published() {
        return Guides.demonstration();
    }

    @ParameterizedTest
    @MethodSource("published")
    void theGuideOnPaperHasAllThatIsPublished(Guides.PublishedGuide item) throws IOException {
        try (var pdf = Loader.loadPDF(papers.guide(version(item), department(item)))) {
            String all = text(pdf);
            // What goes on overleaf has the foot of the page in between.
            String text =
                    all.replaceAll(
                            squeezed(Pattern.quote(item.guide().name() + "（第1版）")) + "第\\d+页共\\d+页",
                            "");
            assertThat(text).contains(SECTIONS);
            assertThat(text)
                    .contains(squeezed(item.guide().name()), "实施编码" + item.code(), "第1版，自2026年");
            assertThat(text).contains(squeezed(item.guide().sections().hours()));
            for (var material : item.guide().materials()) {
                assertThat(text).contains(squeezed(material.name()));
            }
            for (var condition : item.guide().sections().conditions()) {
                assertThat(text).contains(squeezed(condition));
            }
            for (var question : item.guide().sections().questions()) {
                assertThat(text).contains(squeezed(question.answer()));
            }
            assertThat(all)
                    .contains("第%1$d页共%1$d页".formatted(pdf.getNumberOfPages()))
                    .contains("第1页共%d页".formatted(pdf.getNumberOfPages()));
            assertThat(pdf.getPage(0).getMediaBox().getWidth())
                    .isEqualTo(PDRectangle.A4.getWidth());
            for (var page : pdf.getPages()) {
                for (var font : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("published")
    void aFormHasABlankAndASample(Guides.PublishedGuide item) throws IOException {
        var version = version(item);
        var department = department(item);
        boolean first = true;
        for (var material : item.guide().materials()) {
            if (!GuidePapers.isForm(material)) {
                assertThatThrownBy(() -> papers.form(version, department, material.code(), false))
                        .isInstanceOf(NotFound.class);
                continue;
            }
            try (var blank =
                            Loader.loadPDF(
                                    papers.form(version, department, material.code(), false));
                    var sample =
                            Loader.loadPDF(
                                    papers.form(version, department, material.code(), true))) {
                if (first) {
                    for (var field : item.guide().form()) {
                        assertThat(text(blank)).contains(squeezed(field.label()));
                    }
                }
                assertThat(text(blank)).doesNotContain("虚构");
                assertThat(text(sample)).contains("虚构", "示例");
                first = false;
            }
        }
    }

    @Test
    void aPaperIsDrawnOnce() {
        var item = published().getFirst();
        var version = version(item);
        assertThat(papers.guide(version, department(item)))
                .isSameAs(papers.guide(version, department(item)));
    }

    private static ItemVersion version(Guides.PublishedGuide item) {
        return new ItemVersion(
                UUID.nameUUIDFromBytes(item.code().getBytes()),
                item.code(),
                1,
                UUID.randomUUID(),
                item.effectiveFrom(),
                null,
                ItemVersion.State.IN_USE,
                item.guide());
    }

    private static Department department(Guides.PublishedGuide item) {
        return Guides.department(item.guide().departmentCode());
    }

    private static String text(PDDocument pdf) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(false);
        return squeezed(stripper.getText(pdf));
    }

    /** Lines are broken where they are full. */
    private static String squeezed(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining()).replaceAll("\\s", "");
    }
}
