package onewindow.catalogue.gate;

import java.util.List;
import java.util.regex.Pattern;
import onewindow.catalogue.Finding;
import onewindow.catalogue.Guide;
import onewindow.catalogue.Handling;

/** Conditions that ask for more than they seem to (rulebook §1.8 G16, G18). */
final class ConditionRules {
    private static final String PAPER =
            "(?:证明|证书|许可证|执照|身份证|户口簿|报告|报告书|合格证|批准文件|批复|登记表|申请表|申请书|合同|协议|承诺书|声明|凭证|意见书)";

    /** 持有 tells what one is, unless it is a 证明, which only proves something. */
    private static final Pattern DEMANDED =
            Pattern.compile(
                    "(?:提交|提供|出具|交验|出示|附有|(?=持有[^，。；、]*证明)持有)([^，。；、]{0,24}?" + PAPER + ")");

    private static final Pattern LISTED =
            Pattern.compile("(?:提交|提供|出具|交验|出示)[^，。；]*" + PAPER + "(?:、|和|及|以及)[^，。；]*" + PAPER);
    private static final Pattern IN_PERSON = Pattern.compile("本人(?:到场|到窗口|亲自|现场|必须到)|须由?本人");
    private static final Pattern OF_AGE =
            Pattern.compile("年?满(?:1[68]|2\\d|[3-6]\\d|十[六八])周岁(?!以?下)");
    private static final Pattern GUARDIAN = Pattern.compile("监护人");

    /** As many letters of a name in a row make it the same paper. */
    private static final int COMMON = 4;

    private final Guide guide;
    private final Handling handling;
    private final Findings findings;

    ConditionRules(Guide guide, Handling handling, Findings findings) {
        this.guide = guide;
        this.handling = handling;
        this.findings = findings;
    }

    void inspect() {
        List<String> conditions = guide.sections().conditions();
        for (int i = 0; i < conditions.size(); i++) {
            String field = "sections.conditions[" + i + "]";
            papers(field, conditions.get(i));
            age(field, conditions.get(i));
        }
        boolean comes =
                guide.inPerson()
                        || conditions.stream().anyMatch(text -> IN_PERSON.matcher(text).find());
        findings.warnUnless(!comes || !handling.agentAllowed(), "handling.agentAllowed", "G18");
    }

    private void papers(String field, String condition) {
        String bare = condition.replaceAll("[《》]", "");
        var demanded = DEMANDED.matcher(bare);
        while (demanded.find()) {
            String paper = demanded.group(1);
            if (guide.materials().stream().noneMatch(material -> same(material.name(), paper))) {
                findings.add(Finding.warning(field, "G16").about(paper));
            }
        }
        long named =
                guide.materials().stream()
                        .filter(material -> bare.contains(material.name().replaceAll("[《》]", "")))
                        .count();
        if (named > 1 || LISTED.matcher(bare).find()) {
            findings.add(Finding.warning(field, "G16-listed"));
        }
    }

    /** Who must be of age has no guardian to act for them. */
    private void age(String field, String condition) {
        if (!OF_AGE.matcher(condition).find()) {
            return;
        }
        boolean guarded =
                guide.sections().conditions().stream().anyMatch(ConditionRules::namesGuardian)
                        || guide.materials().stream()
                                .anyMatch(material ->
                                        namesGuardian(material.name())
                                                || material.condition() != null
                                                        && namesGuardian(material.condition()));
        findings.warnUnless(!guarded, field, "G18");
    }

    private static boolean namesGuardian(String text) {
        return GUARDIAN.matcher(text).find();
    }

    private static boolean same(String material, String paper) {
        String name = material.replaceAll("[《》]", "");
        int length = Math.min(COMMON, Math.min(name.length(), paper.length()));
        for (int from = 0; from + length <= paper.length(); from++) {
            if (name.contains(paper.substring(from, from + length))) {
                return true;
            }
        }
        return false;
    }
}
