package onewindow.organisation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import onewindow.identity.Role;
import onewindow.platform.NotFound;

/** The organisation as it was at one moment: all that the rights depend on. */
final class Chart {
    final List<Department> departments;
    final List<Hall> halls;
    private final Map<UUID, Department> departmentById;
    private final Map<String, Department> departmentByCreditCode;
    private final Map<UUID, Hall> hallById;
    private final Map<UUID, Window> windowById;
    private final Map<UUID, List<Window>> windowsByHall;
    private final Map<UUID, Post> postById;
    private final Map<UUID, List<Appointment>> appointmentsByPerson;
    private final Map<UUID, List<Appointment>> appointmentsByPost;
    private final Map<UUID, List<Absence>> absencesByPerson;
    private final Map<UUID, List<Authorisation>> authorisationsByDepartment;
    private final Map<UUID, List<ChiefAuthorisation>> chiefAuthorisationsByPost;

    record Structure(
            List<Department> departments,
            List<Hall> halls,
            List<Window> windows,
            List<Post> posts) {}

    record Persons(List<Appointment> appointments, List<Absence> absences) {}

    record Powers(
            List<Authorisation> authorisations, List<ChiefAuthorisation> chiefAuthorisations) {}

    Chart(Structure structure, Persons persons, Powers powers) {
        departments = List.copyOf(structure.departments());
        halls = List.copyOf(structure.halls());
        departmentById = by(departments, Department::id);
        departmentByCreditCode = by(departments, Department::creditCode);
        hallById = by(halls, Hall::id);
        windowById = by(structure.windows(), Window::id);
        windowsByHall = groups(structure.windows(), Window::hall);
        postById = by(structure.posts(), Post::id);
        appointmentsByPerson = groups(persons.appointments(), Appointment::person);
        appointmentsByPost = groups(persons.appointments(), Appointment::post);
        absencesByPerson = groups(persons.absences(), Absence::person);
        authorisationsByDepartment = groups(powers.authorisations(), Authorisation::department);
        chiefAuthorisationsByPost = groups(powers.chiefAuthorisations(), ChiefAuthorisation::post);
    }

    Optional<Department> departmentByCreditCode(String creditCode) {
        return Optional.ofNullable(departmentByCreditCode.get(creditCode));
    }

    Department department(UUID id) {
        return known(departmentById.get(id), "department");
    }

    Hall hall(UUID id) {
        return known(hallById.get(id), "hall");
    }

    Window window(UUID id) {
        return known(windowById.get(id), "window");
    }

    Post post(UUID id) {
        return known(postById.get(id), "post");
    }

    Optional<Window> findWindow(UUID id) {
        return Optional.ofNullable(windowById.get(id));
    }

    Optional<Post> findPost(UUID id) {
        return Optional.ofNullable(postById.get(id));
    }

    List<Post> posts() {
        return List.copyOf(postById.values());
    }

    List<Window> windowsOf(UUID hall) {
        return windowsByHall.getOrDefault(hall, List.of());
    }

    List<Appointment> appointmentsOf(UUID person) {
        return appointmentsByPerson.getOrDefault(person, List.of());
    }

    List<Appointment> appointmentsTo(UUID post) {
        return appointmentsByPost.getOrDefault(post, List.of());
    }

    List<Authorisation> authorisationsBy(UUID department) {
        return authorisationsByDepartment.getOrDefault(department, List.of());
    }

    List<ChiefAuthorisation> chiefAuthorisationsOf(UUID post) {
        return chiefAuthorisationsByPost.getOrDefault(post, List.of());
    }

    /** The person's absences that last at that moment. */
    List<Absence> absencesOf(UUID person, Instant at) {
        return absencesByPerson.getOrDefault(person, List.of()).stream()
                .filter(absence -> absence.covers(at))
                .toList();
    }

    boolean isAbsent(UUID person, Instant at) {
        return !absencesOf(person, at).isEmpty();
    }

    /**
     * The appointment by which a person may act in a post at that moment: the main holder, or a
     * stand-in while the main holder is away (rulebook §5.11, AB岗). A vacant post has no stand-in:
     * it must be filled by a document.
     */
    Optional<Appointment> holding(UUID person, UUID post, Instant at) {
        return appointmentsOf(person).stream()
                .filter(appointment -> appointment.post().equals(post))
                .filter(appointment -> appointment.isValidAt(at))
                .filter(appointment ->
                        switch (appointment.kind()) {
                            case MAIN -> true;
                            case STAND_IN -> mainHolderIsAway(post, at);
                        })
                .findFirst();
    }

    /** The posts in which a person may act at that moment. */
    List<Appointment> holdings(UUID person, Instant at) {
        return appointmentsOf(person).stream()
                .filter(appointment ->
                        holding(person, appointment.post(), at)
                                .filter(appointment::equals)
                                .isPresent())
                .toList();
    }

    List<Post> posts(UUID department, Role role) {
        return postById.values().stream()
                .filter(post -> post.role() == role && department.equals(post.department()))
                .toList();
    }

    Optional<UUID> mainHolder(UUID post, Instant at) {
        return appointmentsTo(post).stream()
                .filter(appointment -> appointment.kind() == Appointment.Kind.MAIN)
                .filter(appointment -> appointment.isValidAt(at))
                .map(Appointment::person)
                .findFirst();
    }

    private boolean mainHolderIsAway(UUID post, Instant at) {
        return mainHolder(post, at).filter(person -> isAbsent(person, at)).isPresent();
    }

    private static <T> T known(@org.jspecify.annotations.Nullable T found, String kind) {
        if (found == null) {
            throw new NotFound(kind);
        }
        return found;
    }

    private static <K, T> Map<K, T> by(List<T> all, Function<T, K> key) {
        return all.stream().collect(toUnmodifiableMap(key, Function.identity()));
    }

    private static <K, T> Map<K, List<T>> groups(List<T> all, Function<T, K> key) {
        return Map.copyOf(all.stream().collect(groupingBy(key)));
    }
}
