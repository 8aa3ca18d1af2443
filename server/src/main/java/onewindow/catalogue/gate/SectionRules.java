package onewindow.catalogue.gate;

import java.util.List;
import java.util.regex.Pattern;
import onewindow.catalogue.Finding;
import onewindow.catalogue.Guide;
import onewindow.catalogue.Guide.Channel;
import onewindow.catalogue.ItemType;

/** The sections of the guide (rulebook §1.7.1, §1.8 G04, G09, G10, G12, G13, G14). */
final class SectionRules {
    private static final Pattern PHONE = Pattern.compile("0\\d{2,3}-\\d{7,8}(-\\d+)?|12345");
    private static final Pattern LOOKS_LIKE_PHONE = Pattern.compile("[\\d()（） +-]{5,}");
    private static final Pattern DOCUMENT = Pattern.compile("《.+》|〔\\d{4}〕|\\[\\d{4}]");

    private final Guide guide;
    private final Findings findings;

    SectionRules(Guide guide, Findings findings) {
        this.guide = guide;
        this.findings = findings;
    }

    void inspect() {
        var sections = guide.sections();
        present(sections.authorityDivision(), "authorityDivision");
        present(sections.exerciseContent(), "exerciseContent");
        present(sections.steps(), "steps");
        present(sections.legalBasis(), "legalBasis");
        present(sections.conditions(), "conditions");
        present(sections.applicantRights(), "applicantRights");
        present(sections.applicantDuties(), "applicantDuties");
        findings.warnUnless(sections.hours().contains("工作日"), "sections.hours", "G10");
        findings.warnUnless(sections.place().matches(".*(窗口|室|号).*"), "sections.place", "G10");
        findings.warnUnless(
                guide.type() != ItemType.LICENCE || !sections.questions().isEmpty(),
                "sections.questions",
                "G12");
        fees();
        channels();
        steps();
        legalBasis();
    }

    private void present(List<?> section, String key) {
        findings.faultUnless(!section.isEmpty(), "sections." + key, "section-empty");
    }

    private void fees() {
        var fees = guide.sections().fees();
        for (int i = 0; i < fees.size(); i++) {
            String field = "sections.fees[" + i + "]";
            findings.faultUnless(fees.get(i).amount().signum() > 0, field, "G04");
            findings.faultUnless(
                    DOCUMENT.matcher(fees.get(i).basis()).find(), field + ".basis", "G04");
        }
        var handling = guide.handling();
        if (handling != null && handling.payOnline() && fees.isEmpty()) {
            findings.add(Finding.fault("handling.payOnline", "G04"));
        }
    }

    private void channels() {
        var consult = phones(guide.sections().consultChannels());
        var complaint = phones(guide.sections().complaintChannels());
        wellFormed(consult, "sections.consultChannels");
        wellFormed(complaint, "sections.complaintChannels");
        findings.faultUnless(
                complaint.stream().anyMatch(phone -> !consult.contains(phone)),
                "sections.complaintChannels",
                "G09");
    }

    private void wellFormed(List<String> phones, String field) {
        findings.faultUnless(
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
            findings.faultUnless(
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
            findings.faultUnless(
                    basis.get(i).article().matches("(?s).*第.+条.*"), field + ".article", "G14");
            String citation = basis.get(i).law() + basis.get(i).article();
            findings.faultUnless(!citation.contains("有关规定"), field + ".law", "G14");
        }
    }
}
