package onewindow.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import onewindow.calendar.DayUnit;
import onewindow.catalogue.Guide.Channel;
import onewindow.catalogue.Guide.ServiceKind;
import onewindow.clauses.FieldText;
import onewindow.identity.Party;

/**
 * The gate before publishing (rulebook §1.8): finds every fault at once, so that all can be mended
 * in one go.
 */
final class GuideInspector {
    private static final Pattern PHONE = Pattern.compile("0\\d{2,3}-\\d{7,8}(-\\d+)?|12345");
    private static final Pattern LOOKS_LIKE_PHONE = Pattern.compile("[\\d()（） +-]{5,}");
    private static final Set<String> AREAS =
            Set.of(
                    "NONE",
                    "NATION",
                    "CROSS_PROVINCE",
                    "PROVINCE",
                    "CITY",
                    "COUNTY",
                    "TOWN",
                    "VILLAGE");
    private static final Set<String> KINDS =
            java.util.Arrays.stream(Party.Kind.values())
                    .map(Enum::name)
                    .collect(Collectors.toUnmodifiableSet());

    private final Guide guide;
    private final List<Finding> findings = new ArrayList<>();

    private GuideInspector(Guide guide) {
        this.guide = guide;
    }

    static List<Finding> inspect(String code, Guide guide) {
        var incomplete = Completeness.of(guide);
        if (!incomplete.isEmpty()) {
            return incomplete;
        }
        var inspector = new GuideInspector(guide);
        inspector.codes(code);
        inspector.head();
        inspector.limits();
        inspector.visits();
        inspector.sections();
        inspector.fees();
        inspector.channels();
        inspector.steps();
        inspector.legalBasis();
        inspector.findings.addAll(FormInspector.inspect(guide));
        inspector.findings.addAll(MaterialInspector.inspect(guide.materials()));
        inspector.words();
        return List.copyOf(inspector.findings);
    }

    private void codes(String code) {
        var catalogCode = CatalogCode.parse(guide.catalogCode());
        faultUnless(catalogCode.isPresent(), "catalogCode", "catalog-code-format");
        catalogCode.ifPresent(
                basic -> faultUnless(basic.fits(guide.type()), "type", "catalog-code-type"));
        var parsed = ItemCode.parse(code);
        if (parsed.isEmpty()) {
            fault("code", "code-format");
            return;
        }
        var item = parsed.get();
        faultUnless(item.hasValidCreditCode(), "code", "check-digit");
        faultUnless(
                item.creditCode().equals(guide.departmentCode()),
                "departmentCode",
                "code-department");
        faultUnless(
                item.catalogCode().value().equals(guide.catalogCode()),
                "catalogCode",
                "code-catalog");
        faultUnless(item.level() == guide.level(), "level", "code-level");
    }

    private void head() {
        faultUnless(guide.region().matches("\\d{12}"), "region", "region-format");
        faultUnless(AREAS.contains(guide.handleArea()), "handleArea", "invalid");
        faultUnless(
                guide.decidingSystem().here() == (guide.decidingSystem().name() == null),
                "decidingSystem.name",
                "deciding-system");
        faultUnless(!guide.audiences().isEmpty(), "audiences", "required");
        faultUnless(KINDS.containsAll(guide.audiences()), "audiences", "invalid");
        var groups = Topic.groups(guide.audiences());
        for (int i = 0; i < guide.topics().size(); i++) {
            faultUnless(
                    Topic.named(guide.topics().get(i), groups).findAny().isPresent(),
                    "topics[" + i + "]",
                    "unknown");
        }
        var found = Topic.of(guide).stream().map(Topic::group).collect(Collectors.toSet());
        faultUnless(found.equals(groups), "topics", "G11");
    }

    private void limits() {
        var legal = guide.legalLimit();
        var promised = guide.promisedLimit();
        faultUnless(
                legal.days() != null || legal.explanation() != null,
                "legalLimit.explanation",
                "required");
        if (promised.days() == null) {
            fault("promisedLimit.days", "required");
            return;
        }
        faultUnless(promised.days() >= 0, "promisedLimit.days", "invalid");
        if (legal.days() != null) {
            faultUnless(legal.days() >= 0, "legalLimit.days", "invalid");
            faultUnless(
                    naturalDays(promised.days(), promised.unit())
                            <= naturalDays(legal.days(), legal.unit()),
                    "promisedLimit",
                    "G01");
        }
        faultUnless(
                (guide.serviceKind() == ServiceKind.INSTANT) == (promised.days() == 0),
                "serviceKind",
                "G02");
    }

    /** Five working days are a week. */
    private static int naturalDays(int days, DayUnit unit) {
        return unit == DayUnit.NATURAL ? days : (days * 7 + 4) / 5;
    }

    private void visits() {
        faultUnless(guide.visits() >= 0, "visits", "invalid");
        faultUnless((guide.visits() > 0) == (guide.visitsReason() != null), "visitsReason", "G05");
        warnUnless(guide.visits() > 0 || guide.online() || guide.express(), "express", "G06");
        faultUnless(
                !guide.inPerson() || (guide.visits() > 0 && !guide.online()), "inPerson", "G07");
    }

    private void sections() {
        var sections = guide.sections();
        present(sections.authorityDivision(), "authorityDivision");
        present(sections.exerciseContent(), "exerciseContent");
        present(sections.steps(), "steps");
        present(sections.legalBasis(), "legalBasis");
        present(sections.conditions(), "conditions");
        present(sections.applicantRights(), "applicantRights");
        present(sections.applicantDuties(), "applicantDuties");
        warnUnless(sections.hours().contains("工作日"), "sections.hours", "G10");
        warnUnless(sections.place().matches(".*(窗口|室|号).*"), "sections.place", "G10");
        warnUnless(
                guide.type() != ItemType.LICENCE || !sections.questions().isEmpty(),
                "sections.questions",
                "G12");
        warnUnless(!guide.provenance().isEmpty(), "provenance", "provenance");
    }

    private void present(List<?> section, String key) {
        faultUnless(!section.isEmpty(), "sections." + key, "section-empty");
    }

    private void fees() {
        var fees = guide.sections().fees();
        for (int i = 0; i < fees.size(); i++) {
            faultUnless(fees.get(i).amount().signum() > 0, "sections.fees[" + i + "]", "G04");
        }
    }

    private void channels() {
        var consult = phones(guide.sections().consultChannels());
        var complaint = phones(guide.sections().complaintChannels());
        wellFormed(consult, "sections.consultChannels");
        wellFormed(complaint, "sections.complaintChannels");
        faultUnless(
                complaint.stream().anyMatch(phone -> !consult.contains(phone)),
                "sections.complaintChannels",
                "G09");
    }

    private void wellFormed(List<String> phones, String field) {
        faultUnless(
                !phones.isEmpty()
                        && phones.stream().allMatch(phone -> PHONE.matcher(phone).matches()),
                field,
                "G09");
    }

    private static List<String> phones(List<Channel> channels) {
        return channels.stream()
                .filter(channel ->
                        channel.way().contains("电话")
                                || LOOKS_LIKE_PHONE.matcher(channel.value()).matches())
                .map(Channel::value)
                .toList();
    }

    /** A licence is received, examined, decided, closed and delivered. */
    private void steps() {
        if (guide.type() != ItemType.LICENCE) {
            return;
        }
        var names = guide.sections().steps().stream().map(Guide.Step::name).toList();
        for (String wanted : List.of("受理", "审查|审核", "决定|审批", "办结", "送达")) {
            var pattern = Pattern.compile(wanted);
            faultUnless(
                    names.stream().anyMatch(name -> pattern.matcher(name).find()),
                    "sections.steps",
                    "G13");
        }
    }

    /** The words of a law are quoted as they are, even where they say 有关规定. */
    private void legalBasis() {
        var basis = guide.sections().legalBasis();
        for (int i = 0; i < basis.size(); i++) {
            String field = "sections.legalBasis[" + i + "]";
            faultUnless(basis.get(i).article().matches("(?s).*第.+条.*"), field + ".article", "G14");
            String citation = basis.get(i).law() + basis.get(i).article();
            faultUnless(!citation.contains("有关规定"), field + ".law", "G14");
        }
    }

    /** A rule that is broken several times in one field is one finding. */
    private void words() {
        for (FieldText text : GuideClauses.of(guide)) {
            text.find().stream()
                    .map(found -> new Finding(text.field(), found.rule(), found.blocks()))
                    .distinct()
                    .forEach(findings::add);
        }
    }

    static boolean areUnique(List<String> values) {
        return new HashSet<>(values).size() == values.size();
    }

    private void fault(String field, String rule) {
        findings.add(Finding.fault(field, rule));
    }

    private void faultUnless(boolean holds, String field, String rule) {
        if (!holds) {
            fault(field, rule);
        }
    }

    private void warnUnless(boolean holds, String field, String rule) {
        if (!holds) {
            findings.add(Finding.warning(field, rule));
        }
    }
}
