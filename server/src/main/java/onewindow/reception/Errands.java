package onewindow.reception;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.ItemVersion;
import onewindow.documents.DocumentOrder;
import onewindow.documents.Documents;
import onewindow.identity.Party;
import onewindow.identity.Unmasking;
import onewindow.platform.Act;
import onewindow.platform.Acts;
import onewindow.platform.Ids;
import onewindow.platform.Invalid;
import onewindow.platform.NotFound;
import onewindow.platform.Refused;
import onewindow.situations.Questionnaire;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a visitor came for, and how each matter ended. */
@Service
public class Errands {
    private static final int LONGEST_REMARK = 1000;

    private final ErrandStore store;
    private final AtWindow atWindow;
    private final Arrivals arrivals;
    private final Catalogue catalogue;
    private final Documents documents;
    private final Acts acts;
    private final Unmasking unmasking;

    Errands(
            ErrandStore store,
            AtWindow atWindow,
            Arrivals arrivals,
            Catalogue catalogue,
            Documents documents,
            Acts acts,
            Unmasking unmasking) {
        this.store = store;
        this.atWindow = atWindow;
        this.arrivals = arrivals;
        this.catalogue = catalogue;
        this.documents = documents;
        this.acts = acts;
        this.unmasking = unmasking;
    }

    /**
     * @return the id of the errand
     * @throws Refused {@code in-person-only} where the attendee acts for the principal in what must
     *     be done in person
     */
    public UUID add(UUID visit, UUID principal, String itemCode, Act act) {
        ItemVersion item = catalogue.applicable(itemCode);
        return acts.once(
                act,
                UUID.class,
                () -> {
                    atWindow.requireServing(visit, act);
                    boolean attends =
                            store.attends(visit, principal)
                                    .orElseThrow(() -> new NotFound("principal"));
                    if (item.guide().inPerson() && !attends) {
                        throw new Refused(ReceptionRefusal.IN_PERSON_ONLY);
                    }
                    UUID id = Ids.next(act.at().toEpochMilli());
                    store.add(id, visit, principal, item.code(), item.id(), act);
                    return id;
                });
    }

    /**
     * Tells all that is needed at once and in writing (D03); no clock runs.
     *
     * @param remark of the clerk, printed on it
     * @param answers to the questions of the guide, by their keys; without them it lists everything
     * @return the document
     */
    public UUID advise(UUID errand, @Nullable String remark, Map<String, String> answers, Act act) {
        if (remark != null && remark.length() > LONGEST_REMARK) {
            throw new Invalid("remark", "too-long");
        }
        return acts.once(
                act,
                UUID.class,
                () -> {
                    Errand found = found(errand);
                    atWindow.requireServing(found.visit(), act);
                    found.requireAdvisable();
                    Party party = party(found);
                    var order = notice(found, party, remark, answers);
                    UUID document = documents.issue(List.of(order), act).getFirst().id();
                    store.advise(found, document, act);
                    return document;
                });
    }

    /** The applicant insists on filing; the case is received next. */
    public void insist(UUID errand, Act act) {
        acts.once(
                act,
                () -> {
                    Errand found = found(errand);
                    atWindow.requireServing(found.visit(), act);
                    store.insist(found.requireInsistable(), act);
                });
    }

    /** A mandate on paper was scanned or photographed after the visit had been registered. */
    public void addMandate(UUID visit, UUID principal, Set<UUID> files, Act act) {
        if (files.isEmpty()) {
            throw new Invalid("files", "required");
        }
        arrivals.checkFiles("files", files);
        acts.once(
                act,
                () -> {
                    atWindow.requireServing(visit, act);
                    byte[] sealed =
                            store.party(visit, principal)
                                    .orElseThrow(() -> new NotFound("principal"));
                    byte[] attendee =
                            store.attendee(visit).orElseThrow(() -> new NotFound("visit"));
                    UUID mandate =
                            arrivals.mandate(
                                    arrivals.attendee(visit, attendee),
                                    arrivals.party(principal, sealed),
                                    files,
                                    act);
                    store.addMandate(principal, mandate, files);
                });
    }

    /** The notice as a sealed file, for whoever works in a hall. */
    public byte[] advice(UUID errand, Act act) {
        atWindow.hall(act);
        UUID document = store.advice(errand).orElseThrow(() -> new NotFound("document"));
        return documents.pdf(document, act);
    }

    /** The principal in plain, while the visit is served; recorded. */
    @Transactional
    public Party unmask(UUID visit, UUID principal, String reason, Act act) {
        atWindow.requireServing(visit, act);
        unmasking.record(act, "visit.principal", principal, reason);
        byte[] sealed = store.party(visit, principal).orElseThrow(() -> new NotFound("principal"));
        return arrivals.party(principal, sealed);
    }

    private DocumentOrder notice(
            Errand errand, Party party, @Nullable String remark, Map<String, String> answers) {
        ItemVersion item = catalogue.version(errand.itemVersion());
        if (answers.isEmpty()) {
            return OneTimeNotice.of(errand.id(), item, party, remark, Map.of());
        }
        var questionnaire = item.guide().questionnaire();
        var given = new HashMap<>(answers);
        if (questionnaire.applicant() != null) {
            given.put(Questionnaire.APPLICANT, party.kind().name());
        }
        var read = questionnaire.read(given);
        if (!read.areComplete()) {
            throw new Invalid("answers." + read.next().getFirst().key(), "required");
        }
        return OneTimeNotice.of(errand.id(), item.in(read), party, remark, read.given());
    }

    private Errand found(UUID errand) {
        return store.find(errand).orElseThrow(() -> new NotFound("errand"));
    }

    private Party party(Errand errand) {
        byte[] sealed =
                store.party(errand.principal()).orElseThrow(() -> new NotFound("principal"));
        return arrivals.party(errand.principal(), sealed);
    }
}
