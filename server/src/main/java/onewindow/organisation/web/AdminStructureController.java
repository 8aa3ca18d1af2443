package onewindow.organisation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.calendar.WorkingHours;
import onewindow.identity.Role;
import onewindow.identity.SignedIn;
import onewindow.organisation.Department;
import onewindow.organisation.Hall;
import onewindow.organisation.Organisation;
import onewindow.organisation.Post;
import onewindow.organisation.Rights;
import onewindow.organisation.Structure;
import onewindow.organisation.Window;
import onewindow.organisation.WindowKind;
import onewindow.platform.Act;
import onewindow.platform.Invalid;
import onewindow.regions.Region;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Departments, halls, windows and posts: kept by the system administrator. */
@RestController
@RequestMapping("/api/admin/organisation")
class AdminStructureController {
    private final Organisation organisation;
    private final Structure structure;

    AdminStructureController(Organisation organisation, Structure structure) {
        this.organisation = organisation;
        this.structure = structure;
    }

    @GetMapping("/departments")
    List<Department> departments() {
        return organisation.departments();
    }

    /**
     * @param level all levels where none is given
     */
    @GetMapping("/halls")
    List<Hall> halls(@RequestParam(required = false) Region.@Nullable Level level) {
        return organisation.halls().stream()
                .filter(hall -> level == null || hall.level() == level)
                .toList();
    }

    @GetMapping("/halls/{hall}/windows")
    List<Window> windows(@PathVariable UUID hall) {
        return organisation.windows(organisation.hall(hall).id());
    }

    /** Narrowed by those of the parameters that are given. */
    @GetMapping("/posts")
    List<Post> posts(
            @RequestParam(required = false) @Nullable UUID department,
            @RequestParam(required = false) @Nullable UUID hall,
            @RequestParam(required = false) @Nullable Role role) {
        return organisation.posts().stream()
                .filter(post -> department == null || department.equals(post.department()))
                .filter(post -> hall == null || hall.equals(post.hall()))
                .filter(post -> role == null || role == post.role())
                .toList();
    }

    @PostMapping("/departments")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, UUID> establish(
            @Valid @RequestBody DepartmentRequest request, SignedIn person, Act act) {
        Rights.requireRole(person, Role.SYSTEM_ADMINISTRATOR);
        return made(
                structure.establish(
                        new Structure.NewDepartment(
                                request.creditCode(),
                                request.name(),
                                request.englishName(),
                                request.region(),
                                request.documentWord()),
                        act));
    }

    @PostMapping("/halls")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, UUID> openHall(@Valid @RequestBody HallRequest request, SignedIn person, Act act) {
        Rights.requireRole(person, Role.SYSTEM_ADMINISTRATOR);
        return made(
                structure.open(
                        new Structure.NewHall(
                                request.name(),
                                request.englishName(),
                                request.region(),
                                request.level(),
                                request.serves() == null ? List.of() : request.serves(),
                                request.address(),
                                request.phone(),
                                request.hours(),
                                position(request.position()),
                                opening(request.opening())),
                        act));
    }

    /** Where a hall is and when it is open; what is left out is not known any more. */
    @PutMapping("/halls/{hall}/location")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void locate(
            @PathVariable UUID hall,
            @Valid @RequestBody LocationRequest request,
            SignedIn person,
            Act act) {
        Rights.requireRole(person, Role.SYSTEM_ADMINISTRATOR);
        structure.locate(hall, position(request.position()), opening(request.opening()), act);
    }

    @PostMapping("/halls/{hall}/windows")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, UUID> openWindow(
            @PathVariable UUID hall,
            @Valid @RequestBody WindowRequest request,
            SignedIn person,
            Act act) {
        Rights.requireRole(person, Role.SYSTEM_ADMINISTRATOR);
        return made(
                structure.open(
                        new Structure.NewWindow(
                                hall, request.number(), request.name(), request.kind()),
                        act));
    }

    @PostMapping("/posts")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, UUID> createPost(
            @Valid @RequestBody PostRequest request, SignedIn person, Act act) {
        Rights.requireRole(person, Role.SYSTEM_ADMINISTRATOR);
        return made(
                structure.create(
                        new Structure.NewPost(
                                request.name(),
                                request.role(),
                                request.department(),
                                request.hall()),
                        act));
    }

    private static Hall.@Nullable Position position(@Nullable PositionRequest request) {
        return request == null ? null : new Hall.Position(request.latitude(), request.longitude());
    }

    private static @Nullable WorkingHours opening(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return WorkingHours.parse(text);
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException wrong) {
            throw new Invalid("opening", "invalid");
        }
    }

    private static Map<String, UUID> made(UUID id) {
        return Map.of("id", id);
    }

    record DepartmentRequest(
            @NotNull String creditCode,
            @NotNull String name,
            @NotNull String englishName,
            @NotNull String region,
            @NotNull String documentWord) {}

    record HallRequest(
            @NotNull String name,
            @NotNull String englishName,
            @NotNull String region,
            Region.@NotNull Level level,
            @Nullable List<String> serves,
            @NotNull String address,
            @NotNull String phone,
            @NotNull String hours,
            @Nullable PositionRequest position,
            @Nullable String opening) {}

    /**
     * @param opening sessions of a working day, such as {@code 09:00-12:00,13:00-17:00}
     */
    record LocationRequest(@Nullable PositionRequest position, @Nullable String opening) {}

    record PositionRequest(double latitude, double longitude) {}

    record WindowRequest(@NotNull String number, @NotNull String name, @NotNull WindowKind kind) {}

    record PostRequest(
            @NotNull String name,
            @NotNull Role role,
            @Nullable UUID department,
            @Nullable UUID hall) {}
}
