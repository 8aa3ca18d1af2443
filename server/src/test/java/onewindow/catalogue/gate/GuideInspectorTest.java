package onewindow.catalogue.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Consumer;
import onewindow.catalogue.Finding;
import onewindow.catalogue.Guide;
import onewindow.catalogue.Guides;
import onewindow.catalogue.basic.Basics;
import onewindow.catalogue.lists.Listed;
import onewindow.clauses.Permits;
import onewindow.elements.ShippedDictionary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class GuideInspectorTest {
    private static final String CODE = Guides.code("11360500DE00017709");

    private static final Surroundings AROUND =
            new Surroundings(
                    new Listed(
                            Set.of("户外广告牌安全检测"),
                            Set.of("无违法犯罪记录证明"),
                            Set.of("营业执照"),
                            List.of(ListedFees.fee("工本费", "10", "元/证")),
                            true,
                            true),
                    List.of(),
                    Basics.SMALL,
                    ShippedDictionary.ELEMENTS,
                    Permits.NONE);

    private static List<Finding> inspect(String code, Guide guide) {
        return GuideInspector.inspect(code, guide, () -> AROUND);
    }

    @Test
    void aGoodGuideHasNoFinding() {
        assertThat(inspect(CODE, Guides.changed(guide -> {}))).isEmpty();
    }

    @Test
    void theDemonstrationGuidesKeepEveryRule() {
        for (var published : Guides.demonstration()) {
            assertThat(
                            GuideInspector.inspect(
                                    published.code(),
                                    published.guide(),
                                    () -> DemonstrationSurroundings.read(published.guide())))
                    .as(published.guide().name())
                    // What the structure of a sentence suggests is for the author to judge.
                    .filteredOn(finding -> finding.blocks() || !finding.rule().startsWith("S"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource
    void namesTheFault(
            Consumer<ObjectNode> change, String field, String rule, Finding.Severity severity) {
        assertThat(inspect(CODE, Guides.changed(change)))
                .extracting(Finding::field, Finding::rule, Finding::severity)
                .contains(tuple(field, rule, severity));
    }

    static List<Arguments> namesTheFault() {
        return List.of(
                fault(guide -> limit(guide, "promisedLimit", 21), "promisedLimit", "G01"),
                fault(guide -> guide.put("serviceKind", "INSTANT"), "serviceKind", "G02"),
                fault(guide -> limit(guide, "promisedLimit", 0), "serviceKind", "G02"),
                fault(
                        guide ->
                                sections(guide)
                                        .withArray("fees")
                                        .addObject()
                                        .put("name", "工本费")
                                        .put("amount", 0)
                                        .put("unit", "元/证")
                                        .put("basis", "赣发改价管〔2019〕1号"),
                        "sections.fees[0]",
                        "G04"),
                fault(guide -> guide.put("visits", 1), "visitsReason", "G05"),
                fault(guide -> guide.put("visitsReason", "核对原件"), "visitsReason", "G05"),
                warning(
                        guide -> guide.put("online", false).put("express", false),
                        "express",
                        "G06"),
                fault(guide -> guide.put("inPerson", true), "inPerson", "G07"),
                fault(
                        guide -> guide.withObject("result").put("kind", "OTHER"),
                        "result.kind",
                        "G08"),
                fault(
                        guide -> guide.withObject("result").put("name", "设置批复"),
                        "result.kind",
                        "G08"),
                fault(
                        guide -> guide.withObject("result").putNull("sample"),
                        "result.sample",
                        "required"),
                fault(
                        guide -> guide.withObject("result").put("typeCode", "1110"),
                        "result.typeCode",
                        "licence-type-code"),
                fault(
                        guide -> channel(guide, "complaintChannels", "0790-6730001"),
                        "sections.complaintChannels",
                        "G09"),
                fault(
                        guide -> channel(guide, "consultChannels", "6730001"),
                        "sections.consultChannels",
                        "G09"),
                warning(
                        guide -> sections(guide).put("hours", "9:00-12:00"),
                        "sections.hours",
                        "G10"),
                fault(guide -> guide.putArray("topics").add("person:085"), "topics", "G11"),
                fault(
                        guide -> {
                            guide.withArray("audiences").add("NATURAL_PERSON");
                            guide.putArray("topics").add("organisation:010");
                        },
                        "topics",
                        "G11"),
                warning(
                        guide -> sections(guide).putArray("questions"),
                        "sections.questions",
                        "G12"),
                fault(
                        guide -> sections(guide).withArray("steps").remove(4),
                        "sections.steps",
                        "G13"),
                fault(
                        guide -> basis(guide).put("article", "有关规定"),
                        "sections.legalBasis[0].article",
                        "G14"),
                fault(
                        guide -> sections(guide).withArray("conditions").add("法律法规规定的其他条件"),
                        "sections.conditions[1]",
                        "F01"),
                fault(guide -> material(guide).put("name", "其他有关材料"), "materials[0].name", "F02"),
                warning(
                        guide -> sections(guide).withArray("conditions").add("有健全的管理制度"),
                        "sections.conditions[1]",
                        "F08"),
                fault(
                        guide -> sections(guide).putArray("conditions"),
                        "sections.conditions",
                        "section-empty"),
                fault(
                        guide -> guide.withArray("materials").add(material(guide).deepCopy()),
                        "materials",
                        "material-code-twice"),
                fault(
                        guide -> material(guide).put("electronic", false).put("originals", 0),
                        "materials[0].originals",
                        "material-count"),
                fault(
                        guide -> material(guide).put("necessity", "LATER"),
                        "materials[0].necessity",
                        "material-main-later"),
                fault(
                        guide -> material(guide).put("necessity", "CONDITIONAL"),
                        "materials[0].condition",
                        "material-condition"),
                fault(guide -> field(guide).put("key", "地点"), "form[0].key", "form-key"),
                fault(guide -> field(guide).put("key", "kind"), "form", "form-key-twice"),
                fault(
                        guide -> field(guide).put("key", "where"),
                        "result.attributes[0].formKey",
                        "result-attribute"),
                fault(guide -> field(guide).put("kind", "MAP"), "form[0].kind", "invalid"),
                fault(guide -> guide.put("level", 4), "level", "code-level"),
                fault(
                        guide -> guide.put("catalogCode", "000117998000"),
                        "catalogCode",
                        "code-catalog"),
                fault(
                        guide -> guide.put("departmentCode", "11360500DE00010764"),
                        "departmentCode",
                        "code-department"),
                fault(guide -> guide.put("type", "BENEFIT"), "type", "catalog-code-type"),
                fault(guide -> guide.putNull("aliases"), "aliases", "required"),
                fault(guide -> guide.put("name", " "), "name", "required"),
                fault(guide -> guide.put("region", "3605"), "region", "region-format"));
    }

    @Test
    void namesAllFaultsAtOnce() {
        var findings =
                inspect(
                        "11360500DE000177083000117999000",
                        Guides.changed(guide -> {
                            limit(guide, "promisedLimit", 30);
                            guide.put("visits", 2);
                            field(guide).put("key", "Place");
                        }));
        assertThat(findings)
                .extracting(Finding::rule)
                .contains("G01", "G05", "form-key", "check-digit", "code-department");
    }

    @Test
    void comparesWorkingDaysWithNaturalDays() {
        assertThat(
                        inspect(
                                CODE,
                                Guides.changed(guide -> {
                                    guide.withObject("legalLimit")
                                            .put("days", 60)
                                            .put("unit", "NATURAL");
                                    limit(guide, "promisedLimit", 42);
                                })))
                .noneMatch(Finding::blocks);
        assertThat(
                        inspect(
                                CODE,
                                Guides.changed(guide -> {
                                    guide.withObject("legalLimit")
                                            .put("days", 60)
                                            .put("unit", "NATURAL");
                                    limit(guide, "promisedLimit", 43);
                                })))
                .filteredOn(Finding::blocks)
                .extracting(Finding::rule)
                .containsExactly("G01");
    }

    @Test
    void refusesAMisspeltField() {
        assertThatThrownBy(() -> Guides.changed(guide -> guide.put("nmae", "x")))
                .hasMessageContaining("nmae");
    }

    /** The words say how to mend. */
    @Test
    void everyRuleHasWordsInBothLanguages() {
        for (var arguments : namesTheFault()) {
            for (var locale : List.of(Locale.ROOT, Locale.ENGLISH)) {
                assertThat(
                                ResourceBundle.getBundle(
                                                "messages/problems",
                                                locale,
                                                ResourceBundle.Control.getNoFallbackControl(
                                                        ResourceBundle.Control.FORMAT_DEFAULT))
                                        .containsKey("fault." + arguments.get()[2]))
                        .as(arguments.get()[2] + " " + locale)
                        .isTrue();
            }
        }
    }

    private static Arguments fault(Consumer<ObjectNode> change, String field, String rule) {
        return Arguments.of(change, field, rule, Finding.Severity.BLOCKING);
    }

    private static Arguments warning(Consumer<ObjectNode> change, String field, String rule) {
        return Arguments.of(change, field, rule, Finding.Severity.WARNING);
    }

    private static void limit(ObjectNode guide, String limit, int days) {
        guide.withObject(limit).put("days", days);
    }

    private static ObjectNode sections(ObjectNode guide) {
        return guide.withObject("sections");
    }

    private static void channel(ObjectNode guide, String channels, String value) {
        ((ObjectNode) sections(guide).withArray(channels).get(0)).put("value", value);
    }

    private static ObjectNode basis(ObjectNode guide) {
        return (ObjectNode) sections(guide).withArray("legalBasis").get(0);
    }

    private static ObjectNode material(ObjectNode guide) {
        return (ObjectNode) guide.withArray("materials").get(0);
    }

    private static ObjectNode field(ObjectNode guide) {
        ArrayNode form = guide.withArray("form");
        return (ObjectNode) form.get(0);
    }
}
