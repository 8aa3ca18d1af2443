package onewindow.bundles;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.catalogue.Finding;
import onewindow.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The bundles as they are, and what their members come to. */
@Service
public class BundleSearch {
    private final BundleStore store;
    private final CurrentEditions current;
    private final Members members;
    private final BundleInspection inspection;
    private final Clock clock;

    BundleSearch(
            BundleStore store,
            CurrentEditions current,
            Members members,
            BundleInspection inspection,
            Clock clock) {
        this.store = store;
        this.current = current;
        this.members = members;
        this.inspection = inspection;
        this.clock = clock;
    }

    /**
     * @param blocking findings by which it could not be published today
     */
    public record Line(Bundle bundle, BundleState state, int blocking) {}

    /** A bundle with its members as they are today. */
    public record Told(Bundle bundle, List<MemberState> members, Together together) {}

    /**
     * @param ending where the bundle ended, or is to end
     */
    public record Sheet(
            Told told,
            BundleState state,
            List<Finding> findings,
            List<BundleStep> steps,
            @Nullable BundleEnding ending) {}

    /** Every version but those that were given up, by code and number. */
    public List<Line> all() {
        LocalDate today = LocalDate.now(clock);
        var all = store.all();
        var editions = new Editions(all, store.endings());
        return all.stream()
                .filter(one -> one.state() != Bundle.State.DISCARDED)
                .map(one -> line(one, editions.state(one, today)))
                .toList();
    }

    /** What is replaced or ended need not be mended. */
    private Line line(Bundle bundle, BundleState state) {
        boolean past = state == BundleState.REPLACED || state == BundleState.ENDED;
        return new Line(
                bundle,
                state,
                past
                        ? 0
                        : (int)
                                inspection.findings(bundle.content()).stream()
                                        .filter(Finding::blocks)
                                        .count());
    }

    /**
     * @throws NotFound
     */
    public Sheet sheet(UUID id) {
        Bundle bundle = store.find(id).orElseThrow(() -> new NotFound("bundle"));
        LocalDate today = LocalDate.now(clock);
        var editions = current.get();
        Told told = told(bundle);
        List<Finding> findings = new ArrayList<>();
        if (editions.state(bundle, today) != BundleState.REPLACED) {
            findings.addAll(inspection.findings(bundle.content(), told.members(), told.together()));
        }
        if (bundle.state().isOpen()) {
            findings.addAll(
                    BundleRules.dates(
                            bundle.content(),
                            Editions.from(editions.latest(bundle.code())),
                            today));
        }
        return new Sheet(
                told,
                editions.state(bundle, today),
                findings,
                store.steps(id),
                editions.ending(bundle.code()).orElse(null));
    }

    /** What counts today, by code. */
    public List<Told> inForce() {
        return current.get().inForce(LocalDate.now(clock)).stream().map(this::told).toList();
    }

    /**
     * @throws NotFound where none of the code counts today
     */
    public Told inForce(String code) {
        return current.get()
                .inForce(code, LocalDate.now(clock))
                .map(this::told)
                .orElseThrow(() -> new NotFound("bundle"));
    }

    /** Those in force of which at least one of the items is a member. */
    public List<Bundle> containing(Collection<String> items) {
        return current.get().inForce(LocalDate.now(clock)).stream()
                .filter(bundle -> member(bundle, items).isPresent())
                .toList();
    }

    /** Nothing is kept of it: what a draft would come to as it is. */
    Told told(Bundle bundle) {
        var states = members.of(bundle.content());
        return new Told(bundle, states, members.together(states));
    }

    private static Optional<BundleMember> member(Bundle bundle, Collection<String> items) {
        return bundle.content().members().stream()
                .filter(member -> items.contains(member.item()))
                .findFirst();
    }
}
