package onewindow.organisation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.identity.Accounts;
import onewindow.identity.Role;
import onewindow.organisation.Absence;
import onewindow.organisation.Appointment;
import onewindow.organisation.Appointments;
import onewindow.organisation.Organisation;
import onewindow.organisation.Post;
import onewindow.organisation.Rights;
import onewindow.platform.Act;
import onewindow.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The duty leader records who is away, so that the stand-ins may act (AB岗). */
@RestController
@RequestMapping("/api/window/staff")
class WindowStaffController {
    private final Organisation organisation;
    private final Appointments appointments;
    private final Rights rights;
    private final Accounts accounts;

    WindowStaffController(
            Organisation organisation,
            Appointments appointments,
            Rights rights,
            Accounts accounts) {
        this.organisation = organisation;
        this.appointments = appointments;
        this.rights = rights;
        this.accounts = accounts;
    }

    /** Who fills the posts of the hall where the actor works, and who stands in. */
    @GetMapping
    List<StaffView> staff(Act act) {
        UUID hall = rights.requireAnyPost(act).hall();
        return organisation.posts().stream()
                .filter(post -> hall != null && hall.equals(post.hall()))
                .flatMap(post ->
                        appointments.to(post.id()).stream()
                                .filter(appointment -> appointment.isValidAt(act.at()))
                                .map(appointment -> view(post, appointment, act)))
                .toList();
    }

    @PostMapping("/{person}/absences")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, UUID> recordAbsence(
            @PathVariable UUID person, @Valid @RequestBody AbsenceRequest request, Act act) {
        rights.requireLeadership(act, person);
        return Map.of(
                "id",
                appointments.recordAbsence(
                        person, request.firstDay(), request.lastDay(), request.reason(), act));
    }

    /** The person is back. */
    @PostMapping("/{person}/absences/{absence}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endAbsence(@PathVariable UUID person, @PathVariable UUID absence, Act act) {
        rights.requireLeadership(act, person);
        if (appointments.absencesOf(person, act.at()).stream()
                .noneMatch(one -> one.id().equals(absence))) {
            throw new NotFound("absence");
        }
        appointments.endAbsence(absence, act);
    }

    private StaffView view(Post post, Appointment appointment, Act act) {
        UUID person = appointment.person();
        return new StaffView(
                person,
                accounts.staffName(person),
                post.id(),
                post.name(),
                post.role(),
                appointment.kind(),
                appointments.absencesOf(person, act.at()).stream()
                        .findFirst()
                        .map(AbsenceView::of)
                        .orElse(null));
    }

    record StaffView(
            UUID person,
            String name,
            UUID post,
            String postName,
            Role role,
            Appointment.Kind kind,
            @Nullable AbsenceView absence) {}

    record AbsenceView(UUID id, LocalDate firstDay, LocalDate lastDay, String reason) {
        static AbsenceView of(Absence absence) {
            return new AbsenceView(
                    absence.id(), absence.firstDay(), absence.lastDay(), absence.reason());
        }
    }

    record AbsenceRequest(
            @NotNull LocalDate firstDay, @NotNull LocalDate lastDay, @NotNull String reason) {}
}
