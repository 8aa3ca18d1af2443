package onewindow.cases;

import java.util.List;
import java.util.UUID;
import onewindow.cases.CaseEvent.DeliveryWay;
import onewindow.cases.Work.Planned;
import onewindow.cases.WorkItem.Node;
import onewindow.documents.Documents;
import onewindow.documents.IssuedDocument;
import onewindow.organisation.Rights;
import onewindow.organisation.WindowPower;
import onewindow.platform.Act;
import onewindow.platform.Acts;
import onewindow.platform.Invalid;
import onewindow.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Handing over results (T16). */
@Service
public class Deliveries {
    private final Acts acts;
    private final Recorder recorder;
    private final Rights rights;
    private final Documents documents;

    Deliveries(Acts acts, Recorder recorder, Rights rights, Documents documents) {
        this.acts = acts;
        this.recorder = recorder;
        this.rights = rights;
        this.documents = documents;
    }

    /**
     * Hands over the result. At the counter the recipient shows a document: the last four
     * characters must be those of the applicant, or the clerk names the person and the mandate that
     * was shown.
     *
     * @param recipient name of the person who signs
     * @throws Refused {@code wrong-recipient}, {@code not-stamped}
     */
    public void deliver(
            UUID id,
            UUID item,
            DeliveryWay way,
            String recipient,
            String lastFour,
            @Nullable String mandate,
            @Nullable String expressNumber,
            Act act) {
        acts.once(
                act,
                () ->
                        recorder.change(
                                id,
                                item,
                                act,
                                work -> {
                                    requireWindow(work, WindowPower.HAND_OUT, act);
                                    String number = work.party().documentNumber();
                                    boolean same =
                                            number.length() >= 4
                                                    && lastFour.equalsIgnoreCase(
                                                            number.substring(number.length() - 4));
                                    if (way == DeliveryWay.COUNTER
                                            && !same
                                            && (mandate == null || mandate.isBlank())) {
                                        throw new Refused(CaseRefusal.WRONG_RECIPIENT);
                                    }
                                    if (way == DeliveryWay.EXPRESS
                                            && (expressNumber == null || expressNumber.isBlank())) {
                                        throw new Invalid("expressNumber", "required");
                                    }
                                    return List.of(
                                            delivered(
                                                    work,
                                                    item,
                                                    way,
                                                    named(recipient, mandate),
                                                    expressNumber));
                                }));
    }

    /** T16 by the e-licence: the applicant takes the result online. */
    public void collectOnline(UUID id, Act act) {
        acts.once(
                act,
                () ->
                        recorder.change(
                                id,
                                null,
                                act,
                                work -> {
                                    Cases.requireApplicant(work.file(), act);
                                    UUID item =
                                            work.file().openItems().stream()
                                                    .filter(each -> each.node() == Node.DELIVERY)
                                                    .map(WorkItem::id)
                                                    .findFirst()
                                                    .orElseThrow(() ->
                                                            new Refused(
                                                                    CaseRefusal.NOT_POSSIBLE_NOW));
                                    return List.of(
                                            delivered(
                                                    work,
                                                    item,
                                                    DeliveryWay.ELECTRONIC,
                                                    work.party().name(),
                                                    null));
                                }));
    }

    private Planned delivered(
            Work work,
            UUID item,
            DeliveryWay way,
            String recipient,
            @Nullable String expressNumber) {
        List<IssuedDocument> results =
                documents.of(work.file().id()).stream()
                        .filter(document ->
                                switch (document.kind()) {
                                    case GRANT_DECISION, REFUSAL_DECISION, LICENCE -> true;
                                    case RECEIPT,
                                            ONE_TIME_NOTICE,
                                            CORRECTION_NOTICE,
                                            ACCEPTANCE_NOTICE,
                                            NON_ACCEPTANCE_DECISION,
                                            APPROVAL_FORM,
                                            TERMINATION_NOTICE,
                                            DELIVERY_RECEIPT,
                                            HAND_OVER_LIST ->
                                            false;
                                })
                        .toList();
        if (!results.stream().allMatch(IssuedDocument::mayBeHandedOut)) {
            throw new Refused(CaseRefusal.NOT_STAMPED);
        }
        List<String> titles =
                results.stream()
                        .map(document -> document.title() + " " + document.number())
                        .toList();
        var secret = Ledger.secret("recipient", recipient);
        CaseEvent event = work.file().deliver(item, way, secret.commitment(), expressNumber);
        var outside = work.file().outsideNumber();
        List<String> handedOut =
                titles.isEmpty() && outside != null ? List.of("办理结果（" + outside + "）") : titles;
        return new Planned(
                event,
                List.of(secret),
                List.of(CaseDocuments.delivery(work, way, recipient, expressNumber, handedOut)));
    }

    private void requireWindow(Work work, WindowPower power, Act act) {
        rights.requireWindow(act, power, work.file().itemCode(), work.file().department());
    }

    private static String named(String recipient, @Nullable String mandate) {
        String name = Texts.checked("recipient", recipient);
        if (name.isEmpty()) {
            throw new Invalid("recipient", "required");
        }
        return mandate == null || mandate.isBlank()
                ? name
                : name + "（" + Texts.checked("mandate", mandate) + "）";
    }
}
