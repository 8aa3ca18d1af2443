package onewindow.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.organisation.Appointment.Kind;
import onewindow.platform.Act;
import onewindow.platform.Acts;
import onewindow.platform.Audit;
import onewindow.platform.Ids;
import onewindow.platform.Invalid;
import onewindow.platform.NotFound;
import onewindow.platform.Refused;
import onewindow.platform.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who fills which post by which document, who stands in, and who is away. */
@Service
public class Appointments {
    private static final int LONGEST_REASON = 200;

    private final AppointmentStore store;
    private final StructureStore structure;
    private final CurrentChart current;
    private final Acts acts;
    private final Audit audit;

    Appointments(
            AppointmentStore store,
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

    /**
     * @param person the account of a member of staff
     * @param to none while the term is open
     */
    public record NewAppointment(
            UUID person,
            UUID post,
            Kind kind,
            LocalDate from,
            @Nullable LocalDate to,
            String documentNumber) {}

    /** As it stands, of all posts. */
    public List<Appointment> all() {
        Chart chart = current.get();
        return chart.posts().stream()
                .flatMap(post -> chart.appointmentsTo(post.id()).stream())
                .toList();
    }

    public List<Appointment> of(UUID person) {
        return current.get().appointmentsOf(person);
    }

    public List<Appointment> to(UUID post) {
        return current.get().appointmentsTo(post);
    }

    /** The person's absences that last at that moment. */
    public List<Absence> absencesOf(UUID person, Instant at) {
        return current.get().absencesOf(person, at);
    }

    public boolean isAbsent(UUID person, Instant at) {
        return current.get().isAbsent(person, at);
    }

    /**
     * @return the id of the appointment
     * @throws Refused {@code roles-separated}, {@code post-filled}, {@code already-appointed}
     */
    public UUID appoint(NewAppointment wanted, Act act) {
        return acts.once(act, UUID.class, () -> appointWithin(wanted, act));
    }

    /** Within the caller's transaction, see {@link #appoint}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID appointWithin(NewAppointment wanted, Act act) {
        Term.check(wanted.from(), wanted.to());
        Term.checkDocument("documentNumber", wanted.documentNumber());
        structure.countChange();
        Post post = store.post(wanted.post()).orElseThrow(() -> new NotFound("post"));
        var others = store.concerning(wanted.person(), wanted.post());
        AppointmentRules.check(wanted, post, others, act.at());
        UUID id = Ids.next(act.at().toEpochMilli());
        store.add(id, wanted);
        audit.record(
                act,
                "appoint",
                id.toString(),
                true,
                wanted.kind() + " " + post.role() + " " + wanted.documentNumber());
        current.renewAfterCommit();
        return id;
    }

    /** From this moment on the appointment gives no right. */
    public void end(UUID appointment, String documentNumber, Act act) {
        Term.checkDocument("documentNumber", documentNumber);
        acts.once(
                act,
                () -> {
                    structure.countChange();
                    if (!store.end(appointment, documentNumber, act)) {
                        throw store.exists(appointment)
                                ? new Refused(OrganisationRefusal.ALREADY_ENDED)
                                : new NotFound("appointment");
                    }
                    audit.record(
                            act, "end-appointment", appointment.toString(), true, documentNumber);
                    current.renewAfterCommit();
                });
    }

    /**
     * The person is away on these days, and the stand-ins of their posts may act.
     *
     * @return the id of the absence
     */
    public UUID recordAbsence(
            UUID person, LocalDate firstDay, LocalDate lastDay, String reason, Act act) {
        Term.check(firstDay, lastDay);
        if (firstDay.isBefore(Time.date(act.at()))) {
            // Rights are not given for days that have passed: what was done then was done by
            // nobody.
            throw new Invalid("firstDay", "past");
        }
        if (reason.isBlank()) {
            throw new Invalid("reason", "required");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new Invalid("reason", "too-long");
        }
        return acts.once(
                act,
                UUID.class,
                () -> {
                    structure.countChange();
                    UUID id = Ids.next(act.at().toEpochMilli());
                    store.addAbsence(new Absence(id, person, firstDay, lastDay, reason, null), act);
                    audit.record(
                            act,
                            "record-absence",
                            person.toString(),
                            true,
                            firstDay + " – " + lastDay);
                    current.renewAfterCommit();
                    return id;
                });
    }

    /** The person is back before the last day. */
    public void endAbsence(UUID absence, Act act) {
        acts.once(
                act,
                () -> {
                    structure.countChange();
                    if (!store.endAbsence(absence, act)) {
                        throw new NotFound("absence");
                    }
                    audit.record(act, "end-absence", absence.toString(), true, "");
                    current.renewAfterCommit();
                });
    }
}
