package onewindow.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import onewindow.platform.Act;
import onewindow.platform.Acts;
import onewindow.platform.Audit;
import onewindow.platform.Ids;
import onewindow.platform.Invalid;
import onewindow.platform.NotFound;
import onewindow.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The documents by which departments give windows the power to act for them, and officers the power
 * to decide. From the moment that one is ended it gives no right.
 */
@Service
public class Authorisations {
    private final AuthorisationStore store;
    private final StructureStore structure;
    private final CurrentChart current;
    private final Acts acts;
    private final Audit audit;

    Authorisations(
            AuthorisationStore store,
            StructureStore structure,
            CurrentChart current,
            Acts acts,
            Audit audit) {
        this.store = store;
        this.structure = structure;
        this.current = current;
        this.acts = acts;
        this.audit = audit;
    }

    /** See {@link Authorisation}. */
    public record NewAuthorisation(
            UUID department,
            Set<WindowKind> windowKinds,
            Set<UUID> halls,
            Set<UUID> windows,
            Set<String> items,
            Set<WindowPower> powers,
            LocalDate from,
            @Nullable LocalDate to,
            String documentNumber) {}

    /** See {@link ChiefAuthorisation}. */
    public record NewChiefAuthorisation(
            UUID post,
            UUID person,
            @Nullable UUID standIn,
            Set<String> items,
            String scope,
            List<String> seals,
            LocalDate from,
            @Nullable LocalDate to,
            String appointmentDocument,
            String authorisationDocument) {}

    /**
     * What a department lets windows receive.
     *
     * @param items codes; empty means all items of the department
     */
    public record Received(UUID department, Set<String> items) {}

    /**
     * What windows of this kind may receive at that moment. Windows are those of today: when one
     * was put up is not recorded.
     */
    public List<Received> receivedAt(WindowKind kind, Instant at) {
        Chart chart = current.get();
        var windows =
                chart.halls.stream()
                        .flatMap(hall -> chart.windowsOf(hall.id()).stream())
                        .filter(window -> window.kind() == kind)
                        .toList();
        return chart.departments.stream()
                .flatMap(department -> chart.authorisationsBy(department.id()).stream())
                .filter(one -> one.isValidAt(at) && one.powers().contains(WindowPower.RECEIVE))
                .filter(one -> windows.stream().anyMatch(one::covers))
                .map(one -> new Received(one.department(), one.items()))
                .toList();
    }

    /** Of windows by the department, ended ones included. */
    public List<Authorisation> by(UUID department) {
        return current.get().authorisationsBy(department);
    }

    /** Of the officers in a post, ended ones included. */
    public List<ChiefAuthorisation> ofPost(UUID post) {
        return current.get().chiefAuthorisationsOf(post);
    }

    /**
     * @return the id of the authorisation
     */
    public UUID authorise(NewAuthorisation wanted, Act act) {
        return acts.once(act, UUID.class, () -> authoriseWithin(wanted, act));
    }

    /** Within the caller's transaction, see {@link #authorise}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID authoriseWithin(NewAuthorisation wanted, Act act) {
        Term.check(wanted.from(), wanted.to());
        Term.checkDocument("documentNumber", wanted.documentNumber());
        Items.check(wanted.items());
        if (wanted.powers().isEmpty()) {
            throw new Invalid("powers", "required");
        }
        if (wanted.windowKinds().isEmpty()
                && wanted.halls().isEmpty()
                && wanted.windows().isEmpty()) {
            throw new Invalid("windows", "required");
        }
        structure.countChange();
        if (!store.know(wanted.department(), wanted.halls(), wanted.windows())) {
            throw new NotFound("organisation");
        }
        UUID id = Ids.next(act.at().toEpochMilli());
        store.add(id, wanted);
        changed(act, "authorise-windows", id, wanted.documentNumber());
        return id;
    }

    public void revoke(UUID authorisation, String documentNumber, Act act) {
        Term.checkDocument("documentNumber", documentNumber);
        acts.once(
                act,
                () -> {
                    structure.countChange();
                    ended(
                            store.end(authorisation, documentNumber, act),
                            store.exists(authorisation));
                    changed(act, "revoke-windows", authorisation, documentNumber);
                });
    }

    /**
     * @return the id of the authorisation
     * @throws Refused {@code not-appointed} where the person is not the post's main holder, or the
     *     stand-in has not been appointed as such
     */
    public UUID authoriseChief(NewChiefAuthorisation wanted, Act act) {
        return acts.once(act, UUID.class, () -> authoriseChiefWithin(wanted, act));
    }

    /** Within the caller's transaction, see {@link #authoriseChief}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID authoriseChiefWithin(NewChiefAuthorisation wanted, Act act) {
        Term.check(wanted.from(), wanted.to());
        Term.checkDocument("appointmentDocument", wanted.appointmentDocument());
        Term.checkDocument("authorisationDocument", wanted.authorisationDocument());
        Items.check(wanted.items());
        if (wanted.seals().stream().anyMatch(seal -> seal.isBlank() || seal.contains(","))) {
            throw new Invalid("seals", "invalid");
        }
        structure.countChange();
        if (!store.areAppointed(wanted, act.at())) {
            throw new Refused(OrganisationRefusal.NOT_APPOINTED);
        }
        UUID id = Ids.next(act.at().toEpochMilli());
        store.add(id, wanted);
        changed(act, "authorise-officer", id, wanted.authorisationDocument());
        return id;
    }

    public void revokeChief(UUID authorisation, String documentNumber, Act act) {
        Term.checkDocument("documentNumber", documentNumber);
        acts.once(
                act,
                () -> {
                    structure.countChange();
                    ended(
                            store.endChief(authorisation, documentNumber, act),
                            store.chiefExists(authorisation));
                    changed(act, "revoke-officer", authorisation, documentNumber);
                });
    }

    private static void ended(boolean done, boolean exists) {
        if (!done) {
            throw exists
                    ? new Refused(OrganisationRefusal.ALREADY_ENDED)
                    : new NotFound("authorisation");
        }
    }

    private void changed(Act act, String kind, UUID id, String documentNumber) {
        audit.record(act, kind, id.toString(), true, documentNumber);
        current.renewAfterCommit();
    }
}
