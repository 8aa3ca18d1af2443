package onewindow.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import onewindow.ModuleTest;
import onewindow.calendar.WorkingHours;
import onewindow.identity.CreditCode;
import onewindow.identity.Role;
import onewindow.organisation.Appointment.Kind;
import onewindow.platform.Act;
import onewindow.platform.Forbidden;
import onewindow.platform.Ids;
import onewindow.platform.Invalid;
import onewindow.platform.NotFound;
import onewindow.platform.Refused;
import onewindow.platform.Time;
import onewindow.regions.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class OrganisationTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    @Autowired Structure structure;
    @Autowired Organisation organisation;
    @Autowired Appointments appointments;
    @Autowired Authorisations authorisations;
    @Autowired Rights rights;
    @Autowired Seats seats;
    @Autowired TransactionTemplate transactions;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    private UUID administrator;
    private UUID clerk;
    private UUID colleague;
    private Department department;
    private Hall hall;
    private Window window;
    private Window collection;
    private Post clerkPost;
    private Post chiefPost;
    private String item;

    @BeforeEach
    void build() {
        administrator = UUID.randomUUID();
        clerk = UUID.randomUUID();
        colleague = UUID.randomUUID();
        String tag = UUID.randomUUID().toString().substring(0, 8);
        department =
                within(() ->
                        structure
                                .establish(
                                        List.of(
                                                new Structure.NewDepartment(
                                                        creditCode(),
                                                        "局" + tag,
                                                        "Bureau",
                                                        "360500000000",
                                                        "余" + tag)),
                                        act(administrator))
                                .getFirst());
        item = department.creditCode() + "4000111001000";
        hall =
                within(() ->
                        structure
                                .openHalls(
                                        List.of(
                                                new Structure.NewHall(
                                                        "大厅" + tag,
                                                        "Hall",
                                                        "360500000000",
                                                        Region.Level.CITY,
                                                        List.of(),
                                                        "路1号",
                                                        "0790-0000000",
                                                        "9:00–17:00",
                                                        null,
                                                        null)),
                                        act(administrator))
                                .getFirst());
        var windows =
                within(() ->
                        structure.openWindows(
                                List.of(
                                        new Structure.NewWindow(
                                                hall.id(), "1", "综合窗口", WindowKind.COMPREHENSIVE),
                                        new Structure.NewWindow(
                                                hall.id(), "2", "出件窗口", WindowKind.COLLECTION)),
                                act(administrator)));
        window = windows.get(0);
        collection = windows.get(1);
        var posts =
                within(() ->
                        structure.createPosts(
                                List.of(
                                        new Structure.NewPost("受理岗", Role.WINDOW, null, hall.id()),
                                        new Structure.NewPost(
                                                "首席代表",
                                                Role.CHIEF_REPRESENTATIVE,
                                                department.id(),
                                                null)),
                                act(administrator)));
        clerkPost = posts.get(0);
        chiefPost = posts.get(1);
    }

    @Test
    void answersDepartmentsHallsWindowsAndPostsAtOnceAfterTheyWereMade() {
        assertThat(organisation.department(department.id())).isEqualTo(department);
        assertThat(organisation.departmentByCreditCode(department.creditCode()))
                .contains(department);
        assertThat(organisation.departments()).contains(department);
        assertThat(organisation.hall(hall.id())).isEqualTo(hall);
        assertThat(organisation.halls()).contains(hall);
        assertThat(organisation.windows(hall.id())).containsExactly(window, collection);
        assertThat(organisation.post(clerkPost.id())).isEqualTo(clerkPost);
        assertThat(organisation.posts(department.id(), Role.CHIEF_REPRESENTATIVE))
                .containsExactly(chiefPost);
        assertThatThrownBy(() -> organisation.hall(UUID.randomUUID())).isInstanceOf(NotFound.class);
    }

    @Test
    void letsAnAuthorisedWindowActForTheDepartmentAndNoOther() {
        appoint(clerk, clerkPost, Kind.MAIN);
        assertForbidden("window-accept", () -> require(WindowPower.ACCEPT, clerk));
        UUID authorisation = authorise(Set.of(WindowPower.RECEIVE, WindowPower.ACCEPT), Set.of());
        assertThat(require(WindowPower.ACCEPT, clerk)).isEqualTo(hall);
        assertForbidden("window-hand-out", () -> require(WindowPower.HAND_OUT, clerk));
        assertForbidden("window-accept", () -> require(WindowPower.ACCEPT, colleague));
        authorisations.revoke(authorisation, "撤2号", act(administrator));
        assertForbidden("window-accept", () -> require(WindowPower.ACCEPT, clerk));
        assertThatThrownBy(() -> authorisations.revoke(authorisation, "撤3号", act(administrator)))
                .isInstanceOf(Refused.class)
                .hasMessage("already-ended");
    }

    @Test
    void coversABusinessItemWithItsItemAndNothingBeside() {
        appoint(clerk, clerkPost, Kind.MAIN);
        authorise(Set.of(WindowPower.RECEIVE), Set.of(item));
        var seat = seated(clerk, clerkPost, window);
        assertThat(rights.requireWindow(seat, WindowPower.RECEIVE, item + "01", department.id()))
                .isEqualTo(hall);
        String other = department.creditCode() + "4000222002000";
        assertForbidden(
                "window-receive",
                () -> rights.requireWindow(seat, WindowPower.RECEIVE, other, department.id()));
        assertThat(rights.isReceivedIn(hall.id(), item, department.id(), clock.instant())).isTrue();
        assertThat(rights.isReceivedIn(hall.id(), other, department.id(), clock.instant()))
                .isFalse();
    }

    @Test
    void admitsAStandInOnlyWhileTheMainHolderIsAway() {
        appoint(clerk, clerkPost, Kind.MAIN);
        appoint(colleague, clerkPost, Kind.STAND_IN);
        authorise(Set.of(WindowPower.RECEIVE), Set.of());
        assertForbidden("window-receive", () -> require(WindowPower.RECEIVE, colleague));
        assertThat(seats.of(colleague, clock.instant())).isEmpty();
        LocalDate today = Time.date(clock.instant());
        UUID absence = appointments.recordAbsence(clerk, today, today, "外出培训", act(administrator));
        assertThat(appointments.isAbsent(clerk, clock.instant())).isTrue();
        assertThat(require(WindowPower.RECEIVE, colleague)).isEqualTo(hall);
        assertThat(seats.of(colleague, clock.instant()).getFirst().standsInFor()).isEqualTo(clerk);
        appointments.endAbsence(absence, act(administrator));
        assertForbidden("window-receive", () -> require(WindowPower.RECEIVE, colleague));
    }

    @Test
    void answersAboutRightsWithoutAStatement() {
        appoint(clerk, clerkPost, Kind.MAIN);
        authorise(Set.of(WindowPower.ACCEPT), Set.of());
        var act = seated(clerk, clerkPost, window);
        int before = Connections.taken();
        rights.requireWindow(act, WindowPower.ACCEPT, item, department.id());
        rights.scope(act);
        organisation.hallsFor("360502170");
        seats.of(clerk, act.at());
        assertThat(Connections.taken()).isEqualTo(before);
        organisation.departments();
        jdbc.sql("select 1").query(Integer.class).single();
        assertThat(Connections.taken()).isEqualTo(before + 1);
    }

    @Test
    void endsAnAppointmentAtOnce() {
        UUID appointment = appoint(clerk, clerkPost, Kind.MAIN);
        assertThat(rights.holds(clerk, clerkPost.id(), clock.instant())).isTrue();
        appointments.end(appointment, "免1号", act(administrator));
        assertThat(rights.holds(clerk, clerkPost.id(), clock.instant())).isFalse();
        assertThat(appointments.of(clerk)).singleElement().matches(one -> one.endedAt() != null);
        assertThatThrownBy(() -> appointments.end(UUID.randomUUID(), "免1号", act(administrator)))
                .isInstanceOf(NotFound.class);
        appoint(colleague, clerkPost, Kind.MAIN);
        assertThat(rights.holds(colleague, clerkPost.id(), clock.instant())).isTrue();
    }

    @Test
    void refusesSeparatedRolesAndASecondMainHolder() {
        appoint(clerk, clerkPost, Kind.MAIN);
        assertRefused("roles-separated", () -> appoint(clerk, chiefPost, Kind.MAIN));
        assertRefused("roles-separated", () -> appoint(clerk, chiefPost, Kind.STAND_IN));
        assertRefused("post-filled", () -> appoint(colleague, clerkPost, Kind.MAIN));
        assertRefused("already-appointed", () -> appoint(clerk, clerkPost, Kind.STAND_IN));
    }

    @Test
    void letsAChiefRepresentativeDecideOnlyByAValidDocument() {
        UUID chief = clerk;
        appoint(chief, chiefPost, Kind.MAIN);
        var seat = seated(chief, chiefPost, null);
        assertForbidden(
                "post-chief-representative",
                () -> rights.requirePost(seat, Role.CHIEF_REPRESENTATIVE, department.id()));
        assertRefused("not-appointed", () -> authoriseChief(colleague, null));
        appoint(colleague, chiefPost, Kind.STAND_IN);
        UUID document = authoriseChief(chief, colleague);
        assertThat(rights.requirePost(seat, Role.CHIEF_REPRESENTATIVE, department.id(), item))
                .isEqualTo(chiefPost);
        assertThat(authorisations.ofPost(chiefPost.id()))
                .singleElement()
                .matches(one -> one.seals().equals(List.of("印-1")));
        assertForbidden(
                "post-chief-representative",
                () ->
                        rights.requirePost(
                                seat,
                                Role.CHIEF_REPRESENTATIVE,
                                department.id(),
                                department.creditCode() + "4000999009000"));
        assertForbidden(
                "post-approver", () -> rights.requirePost(seat, Role.APPROVER, department.id()));
        LocalDate today = Time.date(clock.instant());
        appointments.recordAbsence(chief, today, today, "出差", act(administrator));
        assertThat(
                        rights.requirePost(
                                seated(colleague, chiefPost, null),
                                Role.CHIEF_REPRESENTATIVE,
                                department.id()))
                .isEqualTo(chiefPost);
        authorisations.revokeChief(document, "撤9号", act(administrator));
        assertForbidden(
                "post-chief-representative",
                () ->
                        rights.requirePost(
                                seated(chief, chiefPost, null),
                                Role.CHIEF_REPRESENTATIVE,
                                department.id()));
    }

    @Test
    void showsListsByThePostAndNothingToWhoHasNone() {
        appoint(clerk, clerkPost, Kind.MAIN);
        appoint(colleague, chiefPost, Kind.MAIN);
        assertThat(rights.scope(seated(clerk, clerkPost, window)))
                .isEqualTo(new Scope(Set.of(), Set.of(hall.id()), Set.of()));
        assertThat(rights.scope(seated(colleague, chiefPost, null)))
                .isEqualTo(new Scope(Set.of(department.id()), Set.of(), Set.of()));
        assertForbidden("post", () -> rights.scope(act(UUID.randomUUID())));
    }

    @Test
    void seatsAClerkAtAWindowOfThePostsHallAndKnowsWhoSitsWhere() {
        appoint(clerk, clerkPost, Kind.MAIN);
        assertThat(seats.of(clerk, clock.instant()))
                .singleElement()
                .matches(seat -> seat.windows().equals(List.of(window)));
        assertForbidden(
                "window", () -> seats.sitDown("", clerkPost.id(), collection.id(), act(clerk)));
        assertForbidden("post", () -> seats.sitDown("", chiefPost.id(), null, act(clerk)));
        assertForbidden("window", () -> rights.requireSeat(seated(clerk, clerkPost, null)));
        assertThat(rights.requireSeat(seated(clerk, clerkPost, window))).isEqualTo(window);
    }

    @Test
    void findsHallsNearestFirstWithThoseOfAFunctionalDistrict() {
        String tag = UUID.randomUUID().toString().substring(0, 8);
        var halls =
                within(() ->
                        structure.openHalls(
                                List.of(
                                        hall(
                                                "镇" + tag,
                                                "360502170000",
                                                Region.Level.TOWN,
                                                List.of()),
                                        hall(
                                                "县" + tag,
                                                "360502000000",
                                                Region.Level.COUNTY,
                                                List.of()),
                                        hall(
                                                "湖" + tag,
                                                "360572000000",
                                                Region.Level.COUNTY,
                                                List.of("360502170000"))),
                                act(administrator)));
        assertThat(organisation.hallsFor("360502170"))
                .filteredOn(one -> one.name().endsWith(tag))
                .containsExactly(halls.get(0), halls.get(2), halls.get(1));
        assertThat(organisation.hallsFor("360572"))
                .contains(halls.get(2), hall)
                .doesNotContain(halls.get(0), halls.get(1));
        assertThat(organisation.hallsFor("360521"))
                .contains(hall)
                .doesNotContainAnyElementsOf(halls);
        assertThat(organisation.hallsAround("360502"))
                .contains(halls.get(0), halls.get(1), hall)
                .doesNotContain(halls.get(2));
        assertThat(organisation.hallsAround("360500")).containsAll(halls);
    }

    @Test
    void entersWhereAHallIsAndWhenItIsOpenAndForgetsItAgain() {
        assertThat(hall.position()).isNull();
        Act locating = act(administrator);
        var position = new Hall.Position(27.8178, 114.9171);
        var hours = WorkingHours.parse("09:00-12:00,13:00-17:00");
        structure.locate(hall.id(), position, hours, locating);
        assertThat(organisation.hall(hall.id()))
                .returns(position, Hall::position)
                .returns(hours, Hall::opening)
                .returns(hall.hours(), Hall::hours);
        structure.locate(hall.id(), null, null, act(administrator));
        structure.locate(hall.id(), position, hours, locating);
        assertThat(organisation.hall(hall.id())).isEqualTo(hall);
        assertThatThrownBy(() -> structure.locate(UUID.randomUUID(), null, null, locating))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> new Hall.Position(114.9, 27.8)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new Hall.Position(27.8, Double.NaN)).isInstanceOf(Invalid.class);
    }

    @Test
    void refusesASecondDepartmentOfTheSameCodeAndARegionThatIsNotKnown() {
        var again =
                new Structure.NewDepartment(
                        department.creditCode(),
                        department.name() + "二",
                        "Bureau",
                        "360500000000",
                        department.documentWord() + "二");
        assertRefused("already-exists", () -> structure.establish(again, act(administrator)));
        assertThatThrownBy(() ->
                        structure.open(
                                hall("无", "999999000000", Region.Level.COUNTY, List.of()),
                                act(administrator)))
                .isInstanceOf(Invalid.class);
        UUID opened =
                structure.open(
                        new Structure.NewWindow(hall.id(), "9", "专窗", WindowKind.DEDICATED),
                        act(administrator));
        assertThat(organisation.window(opened).number()).isEqualTo("9");
        UUID created =
                structure.create(
                        new Structure.NewPost("审查岗", Role.REVIEWER, department.id(), null),
                        act(administrator));
        assertThat(organisation.posts(department.id(), Role.REVIEWER))
                .singleElement()
                .matches(post -> post.id().equals(created));
    }

    @Test
    void namesWhatIsWrongWithADocument() {
        assertThatThrownBy(() ->
                        appointments.appoint(
                                new Appointments.NewAppointment(
                                        clerk,
                                        clerkPost.id(),
                                        Kind.MAIN,
                                        NEW_YEAR,
                                        NEW_YEAR.minusDays(1),
                                        "任1号"),
                                act(administrator)))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid ->
                                assertThat(invalid.faults())
                                        .containsExactly(new Invalid.Fault("to", "before-from")));
        assertThatThrownBy(() ->
                        authorisations.authorise(
                                new Authorisations.NewAuthorisation(
                                        department.id(),
                                        Set.of(),
                                        Set.of(UUID.randomUUID()),
                                        Set.of(),
                                        Set.of(),
                                        Set.of(WindowPower.RECEIVE),
                                        NEW_YEAR,
                                        null,
                                        "授1号"),
                                act(administrator)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void recordsEveryChangeOfRightsInTheAuditTrail() {
        UUID appointment = appoint(clerk, clerkPost, Kind.MAIN);
        assertThat(
                        jdbc.sql(
                                        "select kind from platform.audit_entry where actor = :actor and subject = :subject")
                                .param("actor", administrator)
                                .param("subject", appointment.toString())
                                .query(String.class)
                                .list())
                .containsExactly("appoint");
    }

    private static Structure.NewHall hall(
            String name, String region, Region.Level level, List<String> serves) {
        return new Structure.NewHall(
                name,
                "Hall",
                region,
                level,
                serves,
                "路1号",
                "0790-0000000",
                "9:00–17:00",
                null,
                null);
    }

    private Hall require(WindowPower power, UUID person) {
        return rights.requireWindow(
                seated(person, clerkPost, window), power, item, department.id());
    }

    private UUID appoint(UUID person, Post post, Kind kind) {
        return appointments.appoint(
                new Appointments.NewAppointment(person, post.id(), kind, NEW_YEAR, null, "任1号"),
                act(administrator));
    }

    private UUID authorise(Set<WindowPower> powers, Set<String> items) {
        return authorisations.authorise(
                new Authorisations.NewAuthorisation(
                        department.id(),
                        Set.of(WindowKind.COMPREHENSIVE),
                        Set.of(),
                        Set.of(),
                        items,
                        powers,
                        NEW_YEAR,
                        null,
                        "授1号"),
                act(administrator));
    }

    private UUID authoriseChief(UUID person, UUID standIn) {
        return authorisations.authoriseChief(
                new Authorisations.NewChiefAuthorisation(
                        chiefPost.id(),
                        person,
                        standIn,
                        Set.of(item),
                        "一审一核事项的核准",
                        List.of("印-1"),
                        NEW_YEAR,
                        LocalDate.of(2099, 12, 31),
                        "任命书1号",
                        "授权书1号"),
                act(administrator));
    }

    private <T> T within(Supplier<T> work) {
        return transactions.execute(status -> work.get());
    }

    private Act act(UUID actor) {
        return seated(actor, null, null);
    }

    private Act seated(UUID actor, Post post, Window at) {
        Instant now = clock.instant();
        return new Act(
                actor,
                post == null ? null : post.id(),
                at == null ? null : at.id(),
                "127.0.0.1",
                Ids.next().toString(),
                null,
                now);
    }

    private static String creditCode() {
        String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        String serial = Long.toString(System.nanoTime() % 99_999_999L);
        String start = "113605" + "0".repeat(11 - serial.length()) + serial;
        for (char check : alphabet.toCharArray()) {
            for (char inner : alphabet.toCharArray()) {
                String code = start.substring(0, 16) + inner + check;
                if (CreditCode.isValid(code)) {
                    return code;
                }
            }
        }
        throw new IllegalStateException(start);
    }

    private static void assertForbidden(
            String right, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Forbidden.class,
                        forbidden -> assertThat(forbidden.right()).isEqualTo(right));
    }

    private static void assertRefused(
            String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(Refused.class).hasMessage(code);
    }

    /** How many connections to the database the test's own thread has taken. */
    @TestConfiguration
    static class Connections implements BeanPostProcessor {
        private static final ThreadLocal<Integer> TAKEN = ThreadLocal.withInitial(() -> 0);

        static int taken() {
            return TAKEN.get();
        }

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource source ? counting(source) : bean;
        }

        private static DataSource counting(DataSource source) {
            return new DelegatingDataSource(source) {
                @Override
                public Connection getConnection() throws SQLException {
                    TAKEN.set(TAKEN.get() + 1);
                    return super.getConnection();
                }
            };
        }
    }
}
