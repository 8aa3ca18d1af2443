package onewindow.organisation.demonstration;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onewindow.identity.Role;
import onewindow.organisation.Appointment.Kind;
import onewindow.organisation.Appointments;
import onewindow.organisation.Authorisations;
import onewindow.organisation.Department;
import onewindow.organisation.Hall;
import onewindow.organisation.Post;
import onewindow.organisation.Structure;
import onewindow.platform.Act;
import onewindow.regions.Region;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The posts of the demonstration city, who fills them and who stands in, each by a document. */
@Component
@ConditionalOnProperty(name = "onewindow.demonstration", havingValue = "true")
class DemonstrationStaff {
    static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TERM_ENDS = LocalDate.of(2028, 12, 31);
    private static final String BUREAU = "余审批";

    private final Structure structure;
    private final Appointments appointments;
    private final Authorisations authorisations;

    DemonstrationStaff(
            Structure structure, Appointments appointments, Authorisations authorisations) {
        this.structure = structure;
        this.appointments = appointments;
        this.authorisations = authorisations;
    }

    record PostRow(
            String name,
            Role role,
            String department,
            @Nullable String hall,
            @Nullable String main,
            List<String> standIns) {}

    /** A hall without a post of its own in the list gets one that is vacant. */
    void appoint(
            Map<String, Department> departments,
            Map<String, Hall> halls,
            Map<String, UUID> people,
            Act act)
            throws IOException {
        List<PostRow> rows =
                new ArrayList<>(DemonstrationCity.read("posts", PostRow[].class).toList());
        Set<String> staffed =
                rows.stream()
                        .map(PostRow::hall)
                        .flatMap(Stream::ofNullable)
                        .collect(Collectors.toCollection(HashSet::new));
        halls.values().stream()
                .filter(hall -> hall.level() != Region.Level.VILLAGE)
                .filter(hall -> !staffed.contains(hall.name()))
                .map(hall ->
                        new PostRow("综合受理岗", Role.WINDOW, BUREAU, hall.name(), null, List.of()))
                .forEach(rows::add);
        List<Post> posts =
                structure.createPosts(
                        rows.stream().map(row -> wanted(row, departments, halls)).toList(), act);
        Map<String, Integer> serials = new HashMap<>();
        for (int index = 0; index < rows.size(); index++) {
            fill(rows.get(index), posts.get(index), people, serials, act);
        }
    }

    private static Structure.NewPost wanted(
            PostRow row, Map<String, Department> departments, Map<String, Hall> halls) {
        Hall hall = row.hall() == null ? null : Objects.requireNonNull(halls.get(row.hall()));
        return new Structure.NewPost(
                row.name(),
                row.role(),
                Objects.requireNonNull(departments.get(row.department())).id(),
                hall == null ? null : hall.id());
    }

    private void fill(
            PostRow row,
            Post post,
            Map<String, UUID> people,
            Map<String, Integer> serials,
            Act act) {
        String main = row.main();
        if (main == null) {
            return;
        }
        UUID holder = Objects.requireNonNull(people.get(main));
        String document = appointOne(row, post, holder, Kind.MAIN, serials, act);
        Optional<UUID> standIn = Optional.empty();
        for (String login : row.standIns()) {
            UUID person = Objects.requireNonNull(people.get(login));
            appointOne(row, post, person, Kind.STAND_IN, serials, act);
            standIn = Optional.of(person);
        }
        if (row.role() == Role.CHIEF_REPRESENTATIVE || row.role() == Role.APPROVER) {
            boolean chief = row.role() == Role.CHIEF_REPRESENTATIVE;
            authorisations.authoriseChiefWithin(
                    new Authorisations.NewChiefAuthorisation(
                            post.id(),
                            holder,
                            standIn.orElse(null),
                            Set.of(),
                            chief ? "本部门进驻事项的审核与决定" : "本部门报批审核事项的决定",
                            List.of(row.department() + "审批专用章"),
                            FROM,
                            TERM_ENDS,
                            document,
                            number(row.department(), "授", chief ? 11 : 12)),
                    act);
        }
    }

    private String appointOne(
            PostRow row, Post post, UUID person, Kind kind, Map<String, Integer> serials, Act act) {
        String document =
                number(row.department(), "任", serials.merge(row.department(), 1, Integer::sum));
        appointments.appointWithin(
                new Appointments.NewAppointment(person, post.id(), kind, FROM, null, document),
                act);
        return document;
    }

    static String number(String word, String kind, int serial) {
        return word + kind + "〔2026〕" + serial + "号";
    }
}
