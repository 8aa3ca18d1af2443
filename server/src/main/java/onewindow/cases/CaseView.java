package onewindow.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.calendar.ClockReading;
import onewindow.cases.CaseEvent.Channel;
import onewindow.cases.CaseEvent.DeclineReason;
import onewindow.cases.CaseEvent.Outcome;
import onewindow.documents.IssuedDocument;
import onewindow.documents.StoredFile;
import onewindow.identity.Party;
import org.jspecify.annotations.Nullable;

/**
 * One case as its applicant or a member of staff sees it.
 *
 * @param trips real visits to a hall so far
 * @param form values by key, with personal ones masked for staff
 * @param actions stable codes of what the viewer may do now
 */
public record CaseView(
        UUID id,
        String number,
        String token,
        String itemCode,
        UUID itemVersion,
        String itemName,
        String itemNameEn,
        String department,
        String hall,
        Channel channel,
        Phase phase,
        @Nullable Outcome outcome,
        boolean decidedHere,
        @Nullable String outsideNumber,
        Instant filedAt,
        @Nullable LocalDate acceptedOn,
        boolean deemed,
        PartyView applicant,
        List<ClockView> clocks,
        List<TrailEntry> trail,
        @Nullable CorrectionView correction,
        @Nullable RefusalView refusal,
        Situation situation,
        Map<String, String> form,
        List<MaterialView> materials,
        List<IssuedDocument> documents,
        @Nullable String licence,
        int trips,
        List<WorkItem> workItems,
        List<OpinionView> opinions,
        List<RebasingView> rebasings,
        boolean recordWhole,
        List<String> actions) {

    /** Which clock, and its reading today. */
    public record ClockView(Deadline.Kind kind, ClockReading reading) {}

    public record CorrectionView(LocalDate due, List<DefectView> defects) {}

    /**
     * By what the application is judged: what was asked and answered, and what of the guide
     * applies.
     *
     * @param materials codes of the materials that may be asked for
     * @param fields keys of the fields of the form
     */
    public record Situation(
            List<AnswerView> answers, List<String> materials, List<String> fields) {}

    /** What was asked about the situation, and what was answered. */
    public record AnswerView(String question, String questionEn, String answer, String answerEn) {}

    public record DefectView(String target, String name, String problem, String remedy) {}

    /**
     * Why the application was not accepted or not granted, or ended with its item, and what the
     * applicant may do about it (Administrative Licensing Law, arts. 32 and 38).
     *
     * @param reason where it was not accepted
     */
    public record RefusalView(
            @Nullable DeclineReason reason,
            @Nullable String competentOrgan,
            String text,
            List<String> basis,
            String remedies) {}

    public record MaterialView(String code, String name, boolean paper, List<StoredFile> files) {}

    public record PartyView(
            Party.Kind kind,
            String name,
            String documentKind,
            String documentNumber,
            @Nullable String phone) {}

    /**
     * @param proposal nothing where the case was sent back
     */
    public record OpinionView(
            WorkItem.Node node,
            String by,
            Instant at,
            @Nullable Outcome proposal,
            String text,
            List<String> basis) {}

    /** A version of the item as people name it. */
    public record VersionView(
            UUID id, String itemName, String itemNameEn, int number, LocalDate effectiveFrom) {}

    /**
     * The case was put under another version: when, by whom, why.
     *
     * @param agreed the applicant agreed to hand in more
     */
    public record RebasingView(
            Instant at,
            String by,
            VersionView before,
            VersionView after,
            boolean agreed,
            String reason) {}

    /** Without personal data: what the token shows to whoever scans it. */
    public record PublicTrail(
            String number,
            String itemName,
            String itemNameEn,
            String department,
            Phase phase,
            @Nullable Outcome outcome,
            List<ClockView> clocks,
            List<TrailEntry> trail) {}

    /**
     * @param kind of the event, such as {@code CaseAccepted}
     * @param place department or hall, and post, never a person
     */
    public record TrailEntry(Instant at, String kind, String place, List<String> documents) {}
}
