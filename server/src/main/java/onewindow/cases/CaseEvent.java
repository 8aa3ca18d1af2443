package onewindow.cases;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.cases.WorkItem.Node;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a case. The appended events are the record; everything else is concluded from
 * them.
 *
 * <p>Personal values stand in an event as commitments: {@code SM3(salt || value)} in hexadecimal,
 * the value itself lies encrypted beside the event, so that re-keying and lawful erasure leave the
 * chain whole.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface CaseEvent {

    /**
     * T1 or T3: the application came in.
     *
     * @param filer account that filed it, or the clerk at the window
     * @param applicant account of the applicant, where there is one
     * @param party commitment to the applicant's {@link onewindow.identity.Party}
     * @param form commitment to the form's values
     * @param mandate by which the filer acted for the applicant
     * @param errand of the visit at which it was received
     */
    record CaseFiled(
            Channel channel,
            String number,
            String token,
            String itemCode,
            UUID itemVersion,
            UUID department,
            UUID hall,
            String region,
            UUID filer,
            @Nullable UUID applicant,
            @Nullable UUID mandate,
            @Nullable UUID errand,
            boolean decidedHere,
            String party,
            String form,
            List<HandedIn> materials)
            implements CaseEvent {}

    /** T2: the preliminary look found nothing wrong. */
    record PreReviewPassed(UUID workItem) implements CaseEvent {}

    /**
     * T4: every defect was told once. The texts are a commitment, since a clerk may have written a
     * person's data into them.
     */
    record CorrectionRequested(UUID workItem, List<String> targets, String defects, LocalDate due)
            implements CaseEvent {}

    /** T5: the applicant handed in what was asked for. */
    record Corrected(@Nullable String form, List<HandedIn> materials, @Nullable UUID errand)
            implements CaseEvent {}

    /** T7 */
    record CaseAccepted(
            UUID workItem, LocalDate acceptedOn, @Nullable Node next, @Nullable UUID nextWorkItem)
            implements CaseEvent {}

    /** T9: nothing was said for five working days. */
    record AcceptanceDeemed(LocalDate acceptedOn, Node next, UUID nextWorkItem)
            implements CaseEvent {}

    /** T8 */
    record CaseDeclined(
            UUID workItem,
            DeclineReason reason,
            String explanation,
            @Nullable String competentOrgan)
            implements CaseEvent {}

    /** T11: materials on paper went from the window to the department. */
    record HandedOver(UUID batch) implements CaseEvent {}

    /** T11: the department signed for them. */
    record HandOverSigned(UUID batch) implements CaseEvent {}

    /** A member of staff took an open work item for themselves. */
    record WorkItemClaimed(UUID workItem) implements CaseEvent {}

    /** T13: a level below the decision gave its opinion. */
    record OpinionGiven(
            UUID workItem,
            Node node,
            Outcome proposal,
            String opinion,
            List<String> basis,
            Node next,
            UUID nextWorkItem)
            implements CaseEvent {}

    /** T13: sent back to the reviewer. */
    record WorkReturned(UUID workItem, String opinion, UUID nextWorkItem) implements CaseEvent {}

    /** T13 */
    record CaseDecided(
            UUID workItem,
            Outcome outcome,
            String opinion,
            List<String> basis,
            @Nullable String licence,
            UUID nextWorkItem)
            implements CaseEvent {}

    /** T15: made and sealed. */
    record ResultMade(UUID nextWorkItem) implements CaseEvent {}

    /** T16 */
    record CaseDelivered(
            UUID workItem,
            DeliveryWay way,
            @Nullable String recipient,
            @Nullable String expressNumber)
            implements CaseEvent {}

    /** T17 */
    record CaseWithdrawn(String reason) implements CaseEvent {}

    /**
     * The item has ended, and the case with it. The reason is a commitment.
     *
     * @param basis legal document by which the item ended
     */
    record CaseTerminated(String basis, String reason) implements CaseEvent {}

    /**
     * From now on the case is under another version of the guide, or under that of the item's
     * successor. The reason is a commitment.
     *
     * @param agreed the applicant agreed to hand in more
     */
    record ItemVersionRebased(
            String itemCode, UUID itemVersion, UUID department, boolean agreed, String reason)
            implements CaseEvent {}

    /** The case was entered in the deciding system under this number. */
    record OutsideRegistered(UUID workItem, String outsideNumber) implements CaseEvent {}

    /** The deciding system's result was entered here. */
    record OutsideDecided(
            UUID workItem,
            Outcome outcome,
            LocalDate decidedOn,
            @Nullable String resultNumber,
            UUID nextWorkItem)
            implements CaseEvent {}

    /**
     * A material as handed in.
     *
     * @param files stored files
     * @param hashes SM3 of their contents, in the same order
     * @param paper on paper at a window
     */
    record HandedIn(String code, List<UUID> files, List<String> hashes, boolean paper) {}

    /** How a result reaches the applicant. */
    enum DeliveryWay {
        COUNTER,
        EXPRESS,
        ELECTRONIC
    }

    /** 申报来源: how a case came in. */
    enum Channel {
        ONLINE,
        WINDOW
    }

    /** What was decided. */
    enum Outcome {
        GRANT,
        REFUSE
    }

    /** Why an application is not accepted (Administrative Licensing Law, art. 32). */
    enum DeclineReason {
        /** 依法不需要取得许可 */
        NOT_NEEDED,
        /** 不属于本机关职权范围; the competent organ is named */
        NOT_COMPETENT,
        /** 法律、法规规定的其他不予受理情形, with the article */
        OTHER_BY_LAW
    }
}
