package onewindow.conformity.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import onewindow.conformity.Conformity;
import onewindow.conformity.ConformityRun;
import onewindow.conformity.Difference;
import onewindow.conformity.Task;
import onewindow.conformity.TaskEvent;
import onewindow.conformity.TaskSearch;
import onewindow.conformity.Tasks;
import onewindow.identity.Accounts;
import onewindow.identity.Role;
import onewindow.identity.SignedIn;
import onewindow.organisation.Appointment;
import onewindow.organisation.Appointments;
import onewindow.organisation.Department;
import onewindow.organisation.Organisation;
import onewindow.organisation.Rights;
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

/** The differences from the standard, for the item administrator. */
@RestController
@RequestMapping("/api/admin/conformity")
class AdminConformityController {
    private final Conformity conformity;
    private final TaskSearch search;
    private final Tasks tasks;
    private final Organisation organisation;
    private final Appointments appointments;
    private final Accounts accounts;
    private final Clock clock;

    AdminConformityController(
            Conformity conformity,
            TaskSearch search,
            Tasks tasks,
            Organisation organisation,
            Appointments appointments,
            Accounts accounts,
            Clock clock) {
        this.conformity = conformity;
        this.search = search;
        this.tasks = tasks;
        this.organisation = organisation;
        this.appointments = appointments;
        this.accounts = accounts;
        this.clock = clock;
    }

    record Started(UUID id) {}

    /**
     * @param run none before the first one
     * @param rates 三级四同 by department and level; {@code trend} of all, by day
     */
    record Overview(
            @Nullable ConformityRun run, List<RateView> rates, List<Conformity.Day> trend) {}

    record RateView(UUID departmentId, String department, int level, int conforming, int base) {}

    /**
     * @param revision for {@code If-Match}
     */
    record TaskView(
            UUID id,
            Difference.Kind kind,
            String item,
            String baseCode,
            int level,
            UUID departmentId,
            String department,
            String name,
            String field,
            String expected,
            String actual,
            Task.State state,
            LocalDate due,
            boolean overdue,
            @Nullable String post,
            @Nullable LocalDate justifiedUntil,
            int revision) {}

    record TaskPage(List<TaskView> tasks, boolean more) {}

    record TaskHistory(TaskView task, List<TaskEventView> events) {}

    /**
     * @param by name of whoever did it; the platform finds and closes
     * @param due by when it is to be mended, or, where it is justified, until when it may stand
     */
    record TaskEventView(
            TaskEvent.Kind kind,
            Instant at,
            String by,
            @Nullable String note,
            @Nullable String post,
            @Nullable LocalDate due) {}

    record TaskAssignment(@NotNull UUID post, @NotNull LocalDate due) {}

    record TaskComment(@NotBlank @Size(max = 500) String note) {}

    record TaskJustification(@NotBlank @Size(max = 500) String reason, @NotNull LocalDate until) {}

    @GetMapping
    Overview overview(SignedIn person, Locale locale) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return new Overview(
                conformity.latest().orElse(null),
                conformity.rates().stream()
                        .map(rate ->
                                new RateView(
                                        rate.department(),
                                        name(organisation.department(rate.department()), locale),
                                        rate.level(),
                                        rate.conforming(),
                                        rate.base()))
                        .toList(),
                conformity.trend());
    }

    /** Goes on by itself; how far it is stands in the overview. */
    @PostMapping("/runs")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Started start(SignedIn person, Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return new Started(conformity.start(act));
    }

    /**
     * @param mine only those on which the person acted, or that one of the person's posts has
     */
    @GetMapping("/tasks")
    TaskPage tasks(
            SignedIn person,
            @RequestParam(required = false) Difference.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable UUID department,
            @RequestParam(required = false) @Nullable Integer level,
            @RequestParam(required = false) Task.@Nullable State state,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable UUID before,
            Locale locale) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        var page =
                search.find(
                        new TaskSearch.Filter(
                                kind,
                                department,
                                level,
                                state,
                                overdue,
                                mine ? mine(person) : null,
                                before),
                        LocalDate.now(clock));
        return new TaskPage(
                page.tasks().stream().map(task -> view(task, locale)).toList(), page.more());
    }

    @GetMapping("/tasks/{id}")
    TaskHistory task(@PathVariable UUID id, SignedIn person, Locale locale) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return new TaskHistory(
                view(search.one(id), locale), search.events(id).stream().map(this::view).toList());
    }

    @PostMapping("/tasks/{id}/assign")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void assign(
            @PathVariable UUID id,
            @Valid @RequestBody TaskAssignment request,
            SignedIn person,
            Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        tasks.assign(id, request.post(), request.due(), act);
    }

    @PostMapping("/tasks/{id}/comment")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void comment(
            @PathVariable UUID id,
            @Valid @RequestBody TaskComment request,
            SignedIn person,
            Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        tasks.comment(id, request.note(), act);
    }

    @PostMapping("/tasks/{id}/justify")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void justify(
            @PathVariable UUID id,
            @Valid @RequestBody TaskJustification request,
            SignedIn person,
            Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        tasks.justify(id, request.reason(), request.until(), act);
    }

    private TaskSearch.Mine mine(SignedIn person) {
        Instant now = clock.instant();
        return new TaskSearch.Mine(
                person.account(),
                appointments.of(person.account()).stream()
                        .filter(appointment -> appointment.isValidAt(now))
                        .map(Appointment::post)
                        .toList());
    }

    private TaskEventView view(TaskEvent event) {
        return new TaskEventView(
                event.kind(),
                event.at(),
                accounts.shownName(event.actor()),
                event.note(),
                event.post() == null ? null : organisation.post(event.post()).name(),
                event.due());
    }

    private TaskView view(Task task, Locale locale) {
        Difference difference = task.difference();
        return new TaskView(
                task.id(),
                difference.kind(),
                difference.item(),
                difference.baseCode(),
                difference.level(),
                difference.department(),
                name(organisation.department(difference.department()), locale),
                difference.name(),
                difference.field(),
                difference.expected(),
                difference.actual(),
                task.state(),
                task.due(),
                task.isOverdue(LocalDate.now(clock)),
                task.post() == null ? null : organisation.post(task.post()).name(),
                task.justifiedUntil(),
                task.revision());
    }

    private static String name(Department department, Locale locale) {
        return locale.getLanguage().equals("en") ? department.englishName() : department.name();
    }
}
