package onewindow.catalogue;

import java.math.BigDecimal;
import java.util.List;
import onewindow.calendar.DayUnit;
import onewindow.catalogue.situated.Situated;
import onewindow.flows.Flow;
import onewindow.situations.Answers;
import onewindow.situations.Questionnaire;
import onewindow.situations.Situation;
import org.jspecify.annotations.Nullable;

/**
 * The content of an item version: what the published standard says (rulebook §1.7). Texts are
 * Chinese; those in fields that end in {@code En} are English. Written as JSON in exactly this
 * shape.
 *
 * @param aliases colloquial and former names by which people look for it
 * @param summary one sentence for citizens: what it is for
 * @param catalogCode 12 digits (rulebook §1.3)
 * @param departmentCode credit code of the implementing body
 * @param region 12 digits: where it is exercised
 * @param level 行使层级: 3 city, 4 county, 5 town, 6 village
 * @param commitment 告知承诺 is offered
 * @param audiences names of {@link onewindow.identity.Party.Kind}
 * @param topics codes of rulebook §1.6; keys of {@link Topic} where the item serves both persons
 *     and organisations, whose lists use the same numbers
 * @param visits 到办事现场次数; {@code visitsReason} is given where it is above 0
 * @param inPerson must be done by the person, so refused to agents
 * @param situations questions that choose what applies; conditions are written in CEL
 * @param flow the steps as a model; none where only {@code sections.steps} tells them
 * @param handleArea 通办范围: NONE, NATION, CROSS_PROVINCE, PROVINCE, CITY, COUNTY, TOWN, VILLAGE
 */
public record Guide(
        String name,
        String nameEn,
        List<String> aliases,
        String summary,
        String summaryEn,
        ItemType type,
        String catalogCode,
        String departmentCode,
        String region,
        int level,
        DecidingSystem decidingSystem,
        ServiceKind serviceKind,
        ApprovalLevel approvalLevel,
        boolean commitment,
        Limit legalLimit,
        Limit promisedLimit,
        List<String> audiences,
        List<String> topics,
        boolean online,
        boolean express,
        int visits,
        @Nullable String visitsReason,
        boolean inPerson,
        String handleArea,
        List<Material> materials,
        List<FormField> form,
        @Nullable Result result,
        Sections sections,
        List<Provenance> provenance,
        @Nullable Handling handling,
        List<Situation> situations,
        List<SituationLimit> situationLimits,
        @Nullable Flow flow) {

    /** Versions that were published before these parts existed have none. */
    public Guide {
        situations = situations == null ? List.of() : situations;
        situationLimits = situationLimits == null ? List.of() : situationLimits;
    }

    /** The questions, and every condition over their answers. */
    public Questionnaire questionnaire() {
        return Situated.questionnaire(this);
    }

    /** What is asked; who applies comes first, where something depends on it. */
    public List<Situation> asked() {
        return questionnaire().asked();
    }

    /** What applies in a situation: its materials, its form and its promise (rulebook §1.1 L4). */
    public Guide in(Answers answers) {
        return Situated.guide(this, answers);
    }

    /**
     * A shorter promise in a situation; the first whose condition holds is promised.
     *
     * @param when condition over {@code situations}
     */
    public record SituationLimit(String when, Limit promisedLimit) {}

    /**
     * @param here decided on this platform; otherwise received and followed here, and decided in
     *     {@code name}
     */
    public record DecidingSystem(boolean here, @Nullable String name) {}

    public enum ServiceKind {
        /** 即办件 */
        INSTANT,
        /** 承诺件 */
        PROMISED
    }

    /** 审批官三级 (rulebook §5.11). */
    public enum ApprovalLevel {
        SOLE,
        ONE_REVIEW_ONE_CHECK,
        REPORT
    }

    /**
     * @param days null where the law sets no limit, which {@code explanation} then says; 0 is on
     *     the spot
     */
    public record Limit(@Nullable Integer days, DayUnit unit, @Nullable String explanation) {}

    /**
     * 申请材料 (rulebook §1.9).
     *
     * @param code stable within the item, such as {@code M01}
     * @param kind 1 certificate, 2 application form, 3 other
     * @param electronic may be uploaded
     * @param necessity REQUIRED, CONDITIONAL (then {@code condition} says when), LATER (容缺后补)
     * @param source APPLICANT, GOVERNMENT, OTHER
     * @param standard review points, each a check for the window
     * @param defects standard defects, each with how to mend it
     * @param exemption NONE, LICENCE, SHARE, COMMITMENT, INTERNAL_CHECK
     * @param licenceTypeCode type of the licence that replaces it
     * @param pageFormat 纸质规格, such as A4
     * @param instructions 填报须知
     * @param issueRequirement 出具时间要求
     * @param toleranceDays how many working days it may be handed in later (容缺), where {@code
     *     necessity} is LATER
     * @param toleranceBasis rule by which it may be handed in later
     * @param when condition over the situations under which it is asked for
     */
    public record Material(
            String code,
            String name,
            String nameEn,
            String kind,
            int originals,
            int copies,
            boolean electronic,
            String necessity,
            @Nullable String condition,
            String source,
            @Nullable String issuer,
            String basis,
            List<String> standard,
            List<Defect> defects,
            boolean main,
            String exemption,
            @Nullable String licenceTypeCode,
            @Nullable String pageFormat,
            @Nullable String instructions,
            @Nullable String issueRequirement,
            @Nullable Integer toleranceDays,
            @Nullable String toleranceBasis,
            @Nullable String when) {
        /** Paper of which nobody says how much (rulebook §13.2 S1). */
        public boolean lacksCount() {
            return !electronic && originals + copies == 0;
        }

        /** Nothing by which it could be judged (rulebook §13.2 S6). */
        public boolean lacksStandard() {
            return standard.isEmpty();
        }

        /** Made by somebody of whom nobody says who it is. */
        public boolean lacksIssuer() {
            return !source.equals("APPLICANT") && issuer == null;
        }
    }

    public record Defect(String problem, String remedy) {}

    /**
     * A field of the application form.
     *
     * @param key ASCII, camel case
     * @param kind TEXT, LONG_TEXT, NUMBER, DATE, CHOICE, IDENTITY_NUMBER, CREDIT_CODE, PHONE,
     *     ADDRESS, BOOLEAN
     * @param maximum most characters, or the largest number
     * @param personal kept as personal data
     * @param source APPLICANT.name, APPLICANT.documentNumber, APPLICANT.phone, APPLICANT.address,
     *     APPLICANT.representative, or null: filled in by itself
     * @param element code of the data element that the field is
     * @param when condition over the situations under which it is asked for
     */
    public record FormField(
            String key,
            String label,
            String labelEn,
            String kind,
            boolean required,
            List<String> choices,
            @Nullable Integer maximum,
            boolean personal,
            @Nullable String source,
            @Nullable String hint,
            @Nullable String element,
            @Nullable String when) {}

    /**
     * What is granted.
     *
     * @param kind LICENCE (证照), APPROVAL (批文), OTHER
     * @param typeCode 21 characters for a licence
     * @param validMonths null for without end
     * @param attributes what stands on it: label to form key
     */
    public record Result(
            String name,
            String nameEn,
            String kind,
            @Nullable String typeCode,
            @Nullable Integer validMonths,
            List<Attribute> attributes,
            String sample) {}

    public record Attribute(String label, String formKey) {}

    /**
     * The sections of the guide beside what stands in fields of its own (rulebook §1.7.1).
     *
     * @param place 办理地点, to hall and window
     * @param hours 办理时间
     * @param fees empty: free of charge
     * @param consultChannels telephones with area code
     */
    public record Sections(
            String place,
            String hours,
            List<String> authorityDivision,
            List<String> exerciseContent,
            List<Step> steps,
            List<Basis> legalBasis,
            List<String> conditions,
            List<Fee> fees,
            List<String> applicantRights,
            List<String> applicantDuties,
            List<Channel> consultChannels,
            List<Channel> complaintChannels,
            List<Question> questions) {}

    /**
     * @param role who does it; {@code limit} such as 1个工作日
     */
    public record Step(String name, String role, String limit, String description) {}

    public record Basis(
            String law,
            @Nullable String number,
            String article,
            String text,
            String issuer,
            String effective) {}

    /**
     * @param amount in yuan
     */
    public record Fee(
            String name,
            BigDecimal amount,
            String unit,
            String basis,
            @Nullable String reduction) {}

    public record Channel(String way, String value) {}

    public record Question(String question, String answer) {}

    /**
     * Where a text of the guide comes from.
     *
     * @param section key of the section or field
     * @param verified whether it was compared with stored text of the source; shown to
     *     administrators
     */
    public record Provenance(String section, String source, boolean verified) {}
}
