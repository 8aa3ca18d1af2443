package onewindow.organisation;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onewindow.identity.Role;
import onewindow.regions.Region;
import onewindow.regions.Regions;
import org.springframework.stereotype.Service;

/**
 * Departments, halls, windows and posts. Small and read often: answered from a snapshot of at most
 * 30 seconds. Changed by {@link Structure}, {@link Appointments} and {@link Authorisations}.
 */
@Service
public class Organisation {
    private static final Comparator<Hall> NEAREST_FIRST =
            Comparator.comparing(Hall::level)
                    .reversed()
                    .thenComparing(hall -> hall.serves().isEmpty())
                    .thenComparing(Hall::region)
                    .thenComparing(Hall::name);

    private final CurrentChart current;
    private final Regions regions;

    Organisation(CurrentChart current, Regions regions) {
        this.current = current;
        this.regions = regions;
    }

    /**
     * @throws onewindow.platform.NotFound
     */
    public Department department(UUID id) {
        return current.get().department(id);
    }

    public Optional<Department> departmentByCreditCode(String creditCode) {
        return current.get().departmentByCreditCode(creditCode);
    }

    public List<Department> departments() {
        return current.get().departments;
    }

    /** Ordered by region. */
    public List<Hall> halls() {
        return current.get().halls;
    }

    /**
     * @throws onewindow.platform.NotFound
     */
    public Hall hall(UUID id) {
        return current.get().hall(id);
    }

    /**
     * @throws onewindow.platform.NotFound
     */
    public Window window(UUID id) {
        return current.get().window(id);
    }

    /** In the order of their numbers. */
    public List<Window> windows(UUID hall) {
        return current.get().windowsOf(hall);
    }

    /**
     * @throws onewindow.platform.NotFound
     */
    public Post post(UUID id) {
        return current.get().post(id);
    }

    public List<Post> posts() {
        return current.get().posts();
    }

    /** The posts of a department that have this role. */
    public List<Post> posts(UUID department, Role role) {
        return current.get().posts(department, role);
    }

    /** The posts in which a person may act at that moment, stood in for included. */
    public List<Post> postsHeldBy(UUID person, Instant at) {
        Chart chart = current.get();
        return chart.holdings(person, at).stream()
                .map(appointment -> chart.post(appointment.post()))
                .toList();
    }

    /** Halls of the region and of those that it lies in, nearest first. */
    public List<Hall> hallsFor(String region) {
        Set<String> around = new HashSet<>();
        regions.path(region).stream().map(Region::code).forEach(around::add);
        return current.get().halls.stream()
                .filter(hall -> serves(hall, around))
                .sorted(NEAREST_FIRST)
                .toList();
    }

    /** Those, and all that lie in the region. */
    public List<Hall> hallsAround(String region) {
        String code = regions.find(region).code();
        Set<Hall> around = new HashSet<>(hallsFor(region));
        return current.get().halls.stream()
                .filter(hall -> around.contains(hall) || liesIn(hall, code))
                .sorted(NEAREST_FIRST)
                .toList();
    }

    private boolean liesIn(Hall hall, String code) {
        return regions.isKnown(hall.region())
                && regions.path(hall.region()).stream()
                        .anyMatch(place -> place.code().equals(code));
    }

    private static boolean serves(Hall hall, Set<String> around) {
        return around.contains(hall.region()) || hall.serves().stream().anyMatch(around::contains);
    }
}
