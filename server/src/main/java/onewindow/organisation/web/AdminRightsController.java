package onewindow.organisation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import onewindow.identity.Accounts;
import onewindow.identity.Role;
import onewindow.identity.SignedIn;
import onewindow.organisation.Appointment;
import onewindow.organisation.Appointments;
import onewindow.organisation.Authorisation;
import onewindow.organisation.Authorisations;
import onewindow.organisation.ChiefAuthorisation;
import onewindow.organisation.Organisation;
import onewindow.organisation.Post;
import onewindow.organisation.Rights;
import onewindow.organisation.WindowKind;
import onewindow.organisation.WindowPower;
import onewindow.platform.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Appointments and authorisations: given and taken by the security administrator. */
@RestController
@RequestMapping("/api/admin/organisation")
class AdminRightsController {
    private final Organisation organisation;
    private final Appointments appointments;
    private final Authorisations authorisations;
    private final Accounts accounts;
    private final Clock clock;

    AdminRightsController(
            Organisation organisation,
            Appointments appointments,
            Authorisations authorisations,
            Accounts accounts,
            Clock clock) {
        this.organisation = organisation;
        this.appointments = appointments;
        this.authorisations = authorisations;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Narrowed by those of the parameters that are given; ended ones included. */
    @GetMapping("/appointments")
    List<AppointmentView> appointments(
            @RequestParam(required = false) @Nullable UUID post,
            @RequestParam(required = false) @Nullable UUID person) {
        Instant now = clock.instant();
        return appointments.all().stream()
                .filter(appointment -> post == null || post.equals(appointment.post()))
                .filter(appointment -> person == null || person.equals(appointment.person()))
                .map(appointment -> view(appointment, now))
                .toList();
    }

    @PostMapping("/appointments")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, UUID> appoint(
            @Valid @RequestBody AppointmentRequest request, SignedIn person, Act act) {
        Rights.requireRole(person, Role.SECURITY_ADMINISTRATOR);
        return made(
                appointments.appoint(
                        new Appointments.NewAppointment(
                                request.person(),
                                request.post(),
                                request.kind(),
                                request.from(),
                                request.to(),
                                request.documentNumber()),
                        act));
    }

    @PostMapping("/appointments/{appointment}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(
            @PathVariable UUID appointment,
            @Valid @RequestBody EndRequest request,
            SignedIn person,
            Act act) {
        Rights.requireRole(person, Role.SECURITY_ADMINISTRATOR);
        appointments.end(appointment, request.documentNumber(), act);
    }

    @PostMapping("/absences")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, UUID> recordAbsence(
            @Valid @RequestBody AbsenceRequest request, SignedIn person, Act act) {
        Rights.requireRole(person, Role.SECURITY_ADMINISTRATOR);
        return made(
                appointments.recordAbsence(
                        request.person(),
                        request.firstDay(),
                        request.lastDay(),
                        request.reason(),
                        act));
    }

    @PostMapping("/absences/{absence}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endAbsence(@PathVariable UUID absence, SignedIn person, Act act) {
        Rights.requireRole(person, Role.SECURITY_ADMINISTRATOR);
        appointments.endAbsence(absence, act);
    }

    /** Of windows, ended ones included. */
    @GetMapping("/authorisations")
    List<Authorisation> authorisations(@RequestParam(required = false) @Nullable UUID department) {
        return organisation.departments().stream()
                .filter(one -> department == null || department.equals(one.id()))
                .flatMap(one -> authorisations.by(one.id()).stream())
                .toList();
    }

    @PostMapping("/authorisations")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, UUID> authorise(
            @Valid @RequestBody AuthorisationRequest request, SignedIn person, Act act) {
        Rights.requireRole(person, Role.SECURITY_ADMINISTRATOR);
        return made(
                authorisations.authorise(
                        new Authorisations.NewAuthorisation(
                                request.department(),
                                given(request.windowKinds()),
                                given(request.halls()),
                                given(request.windows()),
                                given(request.items()),
                                request.powers(),
                                request.from(),
                                request.to(),
                                request.documentNumber()),
                        act));
    }

    @PostMapping("/authorisations/{authorisation}/revoke")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(
            @PathVariable UUID authorisation,
            @Valid @RequestBody EndRequest request,
            SignedIn person,
            Act act) {
        Rights.requireRole(person, Role.SECURITY_ADMINISTRATOR);
        authorisations.revoke(authorisation, request.documentNumber(), act);
    }

    /** Of chief representatives and approvers, ended ones included. */
    @GetMapping("/chief-authorisations")
    List<ChiefAuthorisation> chiefAuthorisations(
            @RequestParam(required = false) @Nullable UUID department) {
        return organisation.posts().stream()
                .filter(post -> department == null || department.equals(post.department()))
                .flatMap(post -> authorisations.ofPost(post.id()).stream())
                .toList();
    }

    @PostMapping("/chief-authorisations")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, UUID> authoriseChief(
            @Valid @RequestBody ChiefAuthorisationRequest request, SignedIn person, Act act) {
        Rights.requireRole(person, Role.SECURITY_ADMINISTRATOR);
        return made(
                authorisations.authoriseChief(
                        new Authorisations.NewChiefAuthorisation(
                                request.post(),
                                request.person(),
                                request.standIn(),
                                given(request.items()),
                                request.scope(),
                                request.seals() == null ? List.of() : request.seals(),
                                request.from(),
                                request.to(),
                                request.appointmentDocument(),
                                request.authorisationDocument()),
                        act));
    }

    @PostMapping("/chief-authorisations/{authorisation}/revoke")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revokeChief(
            @PathVariable UUID authorisation,
            @Valid @RequestBody EndRequest request,
            SignedIn person,
            Act act) {
        Rights.requireRole(person, Role.SECURITY_ADMINISTRATOR);
        authorisations.revokeChief(authorisation, request.documentNumber(), act);
    }

    private AppointmentView view(Appointment appointment, Instant now) {
        Post post = organisation.post(appointment.post());
        return new AppointmentView(
                appointment.id(),
                appointment.person(),
                accounts.staffName(appointment.person()),
                post.id(),
                post.name(),
                post.role(),
                appointment.kind(),
                appointment.from(),
                appointment.to(),
                appointment.documentNumber(),
                appointment.endedAt(),
                appointment.endingDocument(),
                appointment.isValidAt(now),
                appointments.isAbsent(appointment.person(), now));
    }

    private static <T> Set<T> given(@Nullable Set<T> values) {
        return values == null ? Set.of() : values;
    }

    private static Map<String, UUID> made(UUID id) {
        return Map.of("id", id);
    }

    /**
     * @param away today
     */
    record AppointmentView(
            UUID id,
            UUID person,
            String personName,
            UUID post,
            String postName,
            Role role,
            Appointment.Kind kind,
            LocalDate from,
            @Nullable LocalDate to,
            String documentNumber,
            @Nullable Instant endedAt,
            @Nullable String endingDocument,
            boolean valid,
            boolean away) {}

    record AppointmentRequest(
            @NotNull UUID person,
            @NotNull UUID post,
            Appointment.@NotNull Kind kind,
            @NotNull LocalDate from,
            @Nullable LocalDate to,
            @NotNull String documentNumber) {}

    record EndRequest(@NotNull String documentNumber) {}

    record AbsenceRequest(
            @NotNull UUID person,
            @NotNull LocalDate firstDay,
            @NotNull LocalDate lastDay,
            @NotNull String reason) {}

    record AuthorisationRequest(
            @NotNull UUID department,
            @Nullable Set<WindowKind> windowKinds,
            @Nullable Set<UUID> halls,
            @Nullable Set<UUID> windows,
            @Nullable Set<String> items,
            @NotNull Set<WindowPower> powers,
            @NotNull LocalDate from,
            @Nullable LocalDate to,
            @NotNull String documentNumber) {}

    record ChiefAuthorisationRequest(
            @NotNull UUID post,
            @NotNull UUID person,
            @Nullable UUID standIn,
            @Nullable Set<String> items,
            @NotNull String scope,
            @Nullable List<String> seals,
            @NotNull LocalDate from,
            @Nullable LocalDate to,
            @NotNull String appointmentDocument,
            @NotNull String authorisationDocument) {}
}
