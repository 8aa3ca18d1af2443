package onewindow.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import onewindow.catalogue.Guide.ApprovalLevel;
import onewindow.catalogue.Guide.Material;
import onewindow.catalogue.Guide.Provenance;
import onewindow.catalogue.Guide.ServiceKind;
import onewindow.clauses.FieldText;
import onewindow.clauses.FuzzyClauses;
import onewindow.clauses.Section;
import onewindow.identity.CreditCode;
import onewindow.identity.Party;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The guides of the demonstration city obey the publish gate (rulebook §1.7–1.9, §13). */
class DemonstrationGuidesTest {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(
                            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                            DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    /** Section keys of rulebook §1.7.1. */
    private static final List<String> SECTIONS =
            List.of(
                    "basicInfo",
                    "authorityDivision",
                    "exerciseContent",
                    "processSteps",
                    "legalBasis",
                    "flowChart",
                    "acceptConditions",
                    "materials",
                    "fees",
                    "applicantRights",
                    "applicantDuties",
                    "consultChannels",
                    "complaintChannels",
                    "resultSample",
                    "faqs");

    private static final Pattern TELEPHONE = Pattern.compile("0\\d{2,3}-\\d{7,8}(-\\d+)?|12345");
    private static final Pattern DAYS = Pattern.compile("(\\d+)个(?:工作日|自然日)");

    record Published(String code, LocalDate effectiveFrom, Guide guide) {
        @Override
        public String toString() {
            return guide.name();
        }
    }

    static List<Published> published() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/demonstration/guides"))) {
            return files.sorted()
                    .map(file -> JSON.readValue(file.toFile(), Published.class))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("published")
    void codesAreOfTheNationalForm(Published item) {
        var guide = item.guide();
        assertThat(item.code().length()).isIn(31, 33);
        assertThat(CreditCode.isValid(item.code().substring(0, 18))).isTrue();
        assertThat(item.code()).startsWith(guide.departmentCode() + guide.level());
        assertThat(item.code().substring(19, 31)).isEqualTo(guide.catalogCode());
        assertThat(guide.catalogCode()).matches("\\d{2}(0[1-9]|1\\d|2\\d)\\d{8}");
        assertThat(new CatalogCode(guide.catalogCode()).fits(guide.type())).isTrue();
        assertThat(guide.region()).matches("\\d{12}");
    }

    @ParameterizedTest
    @MethodSource("published")
    void nothingIsMissing(Published item) throws ReflectiveOperationException {
        requirePresent(item.guide(), item.guide().name());
        var guide = item.guide();
        var sections = guide.sections();
        for (Collection<?> part :
                List.of(
                        guide.aliases(),
                        guide.audiences(),
                        guide.topics(),
                        guide.materials(),
                        guide.form(),
                        guide.provenance(),
                        sections.authorityDivision(),
                        sections.exerciseContent(),
                        sections.steps(),
                        sections.legalBasis(),
                        sections.conditions(),
                        sections.applicantRights(),
                        sections.applicantDuties(),
                        sections.consultChannels(),
                        sections.complaintChannels())) {
            assertThat(part).isNotEmpty();
        }
        assertThat(sections.questions()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(guide.provenance()).extracting(Provenance::section).containsAll(SECTIONS);
        assertThat(guide.provenance()).anyMatch(Provenance::verified);
        assertThat(sections.hours()).contains("工作日");
        assertThat(sections.place()).containsPattern("窗口|室|号");
        assertThat(sections.legalBasis())
                .allSatisfy(basis -> {
                    assertThat(basis.article()).matches("第.+条.*");
                    assertThat(basis.text()).doesNotContain("有关规定");
                    LocalDate.parse(basis.effective());
                });
    }

    @ParameterizedTest
    @MethodSource("published")
    void limitsVisitsAndFeesAgreeWithEachOther(Published item) {
        var guide = item.guide();
        var legal = guide.legalLimit();
        var promised = guide.promisedLimit();
        assertThat(promised.days()).isNotNull();
        if (legal.days() == null) {
            assertThat(legal.explanation()).isNotBlank();
        } else {
            assertThat(promised.unit()).isEqualTo(legal.unit());
            assertThat(promised.days()).isLessThanOrEqualTo(legal.days());
        }
        assertThat(promised.days() == 0).isEqualTo(guide.serviceKind() == ServiceKind.INSTANT);
        var total =
                guide.sections().steps().stream()
                        .flatMap(step -> DAYS.matcher(step.limit()).results())
                        .mapToInt(days -> Integer.parseInt(days.group(1)))
                        .sum();
        assertThat(total).isEqualTo(promised.days());
        assertThat(guide.visits() > 0).isEqualTo(guide.visitsReason() != null);
        if (guide.visits() == 0) {
            assertThat(guide.online()).isTrue();
        }
        if (guide.inPerson()) {
            assertThat(guide.visits()).isPositive();
        }
        assertThat(guide.sections().fees())
                .allSatisfy(fee -> {
                    assertThat(fee.amount()).isPositive();
                    assertThat(fee.basis()).contains("《");
                });
        assertThat(guide.decidingSystem().here()).isEqualTo(guide.decidingSystem().name() == null);
        if (guide.type() == ItemType.LICENCE) {
            assertThat(guide.sections().steps())
                    .extracting(Guide.Step::name)
                    .containsSubsequence("受理", "审查", "决定", "办结", "送达");
        }
    }

    @ParameterizedTest
    @MethodSource("published")
    void audiencesHaveTopicsOfTheirOwn(Published item) {
        var groups = Topic.groups(item.guide().audiences());
        assertThat(item.guide().audiences()).allMatch(kind -> Party.Kind.valueOf(kind) != null);
        assertThat(item.guide().topics())
                .allSatisfy(topic -> assertThat(Topic.named(topic, groups)).hasSize(1));
        assertThat(Topic.of(item.guide()).stream().map(Topic::group).collect(Collectors.toSet()))
                .isEqualTo(groups);
        assertThat(item.guide().handleArea())
                .isIn(
                        "NONE",
                        "NATION",
                        "CROSS_PROVINCE",
                        "PROVINCE",
                        "CITY",
                        "COUNTY",
                        "TOWN",
                        "VILLAGE");
    }

    @ParameterizedTest
    @MethodSource("published")
    void materialsSayWhoseTheyAreAndHowTheyAreChecked(Published item) {
        var materials = item.guide().materials();
        assertThat(materials).extracting(Material::code).doesNotHaveDuplicates();
        assertThat(materials).extracting(Material::name).doesNotHaveDuplicates();
        assertThat(materials).anyMatch(Material::main);
        assertThat(materials)
                .allSatisfy(material -> {
                    assertThat(material.kind()).isIn("1", "2", "3");
                    assertThat(material.originals() + material.copies()).isPositive();
                    assertThat(material.necessity()).isIn("REQUIRED", "CONDITIONAL", "LATER");
                    assertThat(material.condition() != null)
                            .isEqualTo(!material.necessity().equals("REQUIRED"));
                    assertThat(material.source()).isIn("APPLICANT", "GOVERNMENT", "OTHER");
                    assertThat(material.exemption())
                            .isIn("NONE", "LICENCE", "SHARE", "COMMITMENT", "INTERNAL_CHECK");
                    assertThat(material.licenceTypeCode() != null)
                            .isEqualTo(material.exemption().equals("LICENCE"));
                    requireTypeCode(material.licenceTypeCode());
                    assertThat(material.issuer()).isNotBlank();
                    assertThat(material.basis()).contains("《");
                    assertThat(material.standard()).isNotEmpty();
                    assertThat(material.defects()).isNotEmpty();
                    // Tolerance never reaches a main material (rulebook §2.7)
                    if (material.necessity().equals("LATER")) {
                        assertThat(material.main()).isFalse();
                    }
                    if (material.exemption().equals("COMMITMENT")) {
                        assertThat(item.guide().commitment()).isTrue();
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("published")
    void theResultIsMadeOfTheForm(Published item) {
        var keys = item.guide().form().stream().map(Guide.FormField::key).toList();
        assertThat(keys).doesNotHaveDuplicates().allMatch(key -> key.matches("[a-z][A-Za-z0-9]*"));
        assertThat(item.guide().form())
                .allSatisfy(field -> {
                    assertThat(field.kind())
                            .isIn(
                                    "TEXT",
                                    "LONG_TEXT",
                                    "NUMBER",
                                    "DATE",
                                    "CHOICE",
                                    "IDENTITY_NUMBER",
                                    "CREDIT_CODE",
                                    "PHONE",
                                    "ADDRESS",
                                    "BOOLEAN");
                    assertThat(field.choices().isEmpty()).isEqualTo(!field.kind().equals("CHOICE"));
                    if (Set.of("IDENTITY_NUMBER", "PHONE").contains(field.kind())) {
                        assertThat(field.personal()).isTrue();
                    }
                });
        var result = item.guide().result();
        assertThat(result).isNotNull();
        assertThat(keys)
                .containsAll(result.attributes().stream().map(Guide.Attribute::formKey).toList());
        assertThat(result.kind()).isIn("LICENCE", "APPROVAL", "OTHER");
        assertThat(result.name().matches(".*[证照书]")).isEqualTo(result.kind().equals("LICENCE"));
        assertThat(result.typeCode() != null).isEqualTo(result.kind().equals("LICENCE"));
        requireTypeCode(result.typeCode());
        assertThat(result.sample()).contains("演示样张");
    }

    @ParameterizedTest
    @MethodSource("published")
    void consultingAndComplainingHaveDifferentTelephones(Published item) {
        var consult = telephones(item.guide().sections().consultChannels());
        var complaint = telephones(item.guide().sections().complaintChannels());
        assertThat(consult).isNotEmpty().allMatch(TELEPHONE.asMatchPredicate());
        assertThat(complaint).isNotEmpty().allMatch(TELEPHONE.asMatchPredicate());
        assertThat(complaint).doesNotContainAnyElementsOf(consult);
    }

    @ParameterizedTest
    @MethodSource("published")
    void noClauseIsVague(Published item) throws ReflectiveOperationException {
        var texts = new ArrayList<String>();
        collect(item.guide(), texts);
        assertThat(texts)
                .allSatisfy(text ->
                        assertThat(FuzzyClauses.find(Section.MATERIAL_COUNT, text))
                                .filteredOn(finding -> finding.rule().startsWith("F"))
                                .isEmpty());
        assertThat(GuideClauses.of(item.guide()))
                .isNotEmpty()
                .flatMap(FieldText::find)
                .filteredOn(finding -> finding.blocks() || finding.rule().startsWith("F"))
                .isEmpty();
    }

    @Test
    void theyCoverWhatTheItemsOfACityAreLike() throws IOException {
        var guides = published().stream().map(Published::guide).toList();
        assertThat(guides)
                .extracting(Guide::name)
                .hasSizeGreaterThanOrEqualTo(40)
                .doesNotHaveDuplicates();
        assertThat(published()).extracting(Published::code).doesNotHaveDuplicates();
        assertThat(published()).extracting(item -> item.code().length()).contains(31, 33);
        assertThat(distinct(guides, Guide::departmentCode)).hasSizeGreaterThanOrEqualTo(15);
        assertThat(distinct(guides, Guide::level)).contains(3, 4, 5);
        assertThat(distinct(guides, Guide::type)).containsOnly(ItemType.values());
        assertThat(distinct(guides, Guide::serviceKind)).containsOnly(ServiceKind.values());
        assertThat(distinct(guides, Guide::approvalLevel)).containsOnly(ApprovalLevel.values());
        assertThat(distinct(guides, Guide::visits)).contains(0, 1);
        assertThat(distinct(guides, guide -> guide.sections().fees().isEmpty()))
                .containsOnly(true, false);
        assertThat(distinct(guides, Guide::commitment)).containsOnly(true, false);
        assertThat(distinct(guides, Guide::inPerson)).containsOnly(true, false);
        assertThat(distinct(guides, guide -> guide.result().kind()))
                .contains("LICENCE", "APPROVAL", "OTHER");
        assertThat(guides.stream().filter(guide -> !guide.decidingSystem().here()).count())
                .isGreaterThanOrEqualTo(2);
    }

    /** “你只要带原身份证就够了” (rulebook R1.11). */
    @Test
    void renewingAnIdentityCardNeedsTheOldCardAndNothingElse() throws IOException {
        var renewal =
                published().stream()
                        .map(Published::guide)
                        .filter(guide -> guide.name().equals("居民身份证到期换领"))
                        .findFirst()
                        .orElseThrow();
        assertThat(renewal.materials()).hasSize(1);
        assertThat(renewal.materials().getFirst().originals()).isEqualTo(1);
        assertThat(renewal.inPerson()).isTrue();
        assertThat(renewal.decidingSystem().here()).isFalse();
        assertThat(renewal.aliases()).contains("身份证过期换证");
    }

    private static void requireTypeCode(@Nullable String typeCode) {
        if (typeCode != null) {
            assertThat(typeCode).hasSize(21);
            assertThat(CreditCode.isValid(typeCode.substring(0, 18))).isTrue();
        }
    }

    private static List<String> telephones(List<Guide.Channel> channels) {
        return channels.stream()
                .filter(channel -> channel.way().equals("电话"))
                .map(Guide.Channel::value)
                .toList();
    }

    private static <T> Set<T> distinct(List<Guide> guides, Function<Guide, T> part) {
        return guides.stream().map(part).collect(Collectors.toCollection(HashSet::new));
    }

    /** Everything that is not marked nullable is there, and no text is blank. */
    private static void requirePresent(@Nullable Object value, String where)
            throws ReflectiveOperationException {
        assertThat(value).as(where).isNotNull();
        switch (value) {
            case String text -> assertThat(text).as(where).isNotBlank();
            case Collection<?> list -> {
                for (Object element : list) {
                    requirePresent(element, where);
                }
            }
            case Record part -> {
                for (RecordComponent component : part.getClass().getRecordComponents()) {
                    var member = component.getAccessor().invoke(part);
                    if (member != null
                            || !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                        requirePresent(member, where + " " + component.getName());
                    }
                }
            }
            default -> {}
        }
    }

    /** More than rulebook §13.1 wants checked: all but quotations of law and provenance. */
    private static void collect(@Nullable Object value, List<String> texts)
            throws ReflectiveOperationException {
        switch (value) {
            case null -> {}
            case String text -> texts.add(text);
            case Guide.Basis _, Provenance _ -> {}
            case Collection<?> list -> {
                for (Object element : list) {
                    collect(element, texts);
                }
            }
            case Record part -> {
                for (RecordComponent component : part.getClass().getRecordComponents()) {
                    collect(component.getAccessor().invoke(part), texts);
                }
            }
            default -> {}
        }
    }
}
