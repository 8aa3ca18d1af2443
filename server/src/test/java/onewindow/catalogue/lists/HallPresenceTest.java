package onewindow.catalogue.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import onewindow.ModuleTest;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.Departments;
import onewindow.catalogue.Guides;
import onewindow.identity.Accounts;
import onewindow.identity.People;
import onewindow.identity.Role;
import onewindow.identity.web.As;
import onewindow.organisation.Appointment;
import onewindow.organisation.Appointments;
import onewindow.organisation.Authorisations;
import onewindow.organisation.Organisation;
import onewindow.organisation.Structure;
import onewindow.organisation.WindowKind;
import onewindow.organisation.WindowPower;
import onewindow.platform.Act;
import onewindow.regions.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/** 三集中三到位: what is in a hall, and whether what it needs is in place there. */
@ModuleTest
class HallPresenceTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @Autowired HallPresence presence;
    @Autowired Secondments secondments;
    @Autowired Catalogue catalogue;
    @Autowired Organisation organisation;
    @Autowired Structure structure;
    @Autowired Accounts accounts;
    @Autowired Appointments appointments;
    @Autowired Authorisations authorisations;
    @Autowired TransactionTemplate transactions;
    @Autowired MockMvc web;
    @Autowired Clock clock;

    private UUID department = new UUID(0, 0);
    private UUID hall = new UUID(0, 0);
    private String there = "";
    private String elsewhere = "";

    /**
     * One item that is decided here, and one that another system decides and that is in no hall.
     */
    @BeforeEach
    void publishTwoItemsAndOpenAHall() {
        String creditCode = Departments.establish(structure, transactions, clock);
        department = organisation.departmentByCreditCode(creditCode).orElseThrow().id();
        there = Guides.code(creditCode) + "01";
        elsewhere = Guides.code(creditCode) + "02";
        catalogue.publish(there, Guides.of(creditCode), FIRST, act());
        catalogue.publish(
                elsewhere,
                Guides.of(
                        creditCode,
                        guide -> {
                            guide.putObject("decidingSystem")
                                    .put("here", false)
                                    .put("name", "省级系统");
                            ((ObjectNode) guide.get("handling"))
                                    .put("inHall", false)
                                    .put("notInHallReason", "检测线在场地内");
                        }),
                FIRST,
                act());
        hall =
                within(() ->
                                structure.openHalls(
                                        List.of(
                                                new Structure.NewHall(
                                                        "试验大厅" + creditCode,
                                                        "Hall",
                                                        "360500000000",
                                                        Region.Level.CITY,
                                                        List.of(),
                                                        "路1号",
                                                        "0790-0000000",
                                                        "9:00–17:00",
                                                        null,
                                                        null)),
                                        act()))
                        .getFirst()
                        .id();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> presence.of(department, clock.instant()).size() == 2);
    }

    @Test
    void anItemInNoHallSaysWhyAndNothingIsInPlace() {
        assertThat(presence.of(department, clock.instant()))
                .extracting(
                        HallPresence.Presence::itemCode,
                        HallPresence.Presence::hall,
                        HallPresence.Presence::reason)
                .containsExactly(tuple(there, null, null), tuple(elsewhere, null, "检测线在场地内"));
        assertThat(count()).isEqualTo(numbers(2, 0, 0, 0, 0));
    }

    @Test
    void whatIsMissingComesIntoPlaceOneAfterTheOther() {
        second(there);
        second(elsewhere);
        assertThat(count())
                .as("only the platform's own is watched")
                .isEqualTo(numbers(2, 2, 0, 0, 1));

        UUID post = post();
        assertThat(count()).as("a post that nobody holds").isEqualTo(numbers(2, 2, 0, 0, 1));
        UUID officer = officer(post);
        assertThat(count()).isEqualTo(numbers(2, 2, 0, 2, 1));

        openAWindow();
        assertThat(count()).as("the officer has no document").isEqualTo(numbers(2, 2, 0, 2, 1));
        authorise(post, officer, Set.of(there));
        assertThat(count()).as("the document is for one item").isEqualTo(numbers(2, 2, 1, 2, 1));
        authorise(post, officer, Set.of());
        assertThat(count()).isEqualTo(numbers(2, 2, 2, 2, 1));
        assertThat(presence.of(department, clock.instant()))
                .allSatisfy(item -> {
                    assertThat(item.hall()).startsWith("试验大厅");
                    assertThat(item.reason()).isNull();
                    assertThat(item.isAuthorised()).isTrue();
                    assertThat(item.isStaffed()).isTrue();
                });
    }

    @Test
    void aDocumentInTheNameOfWhoHasLeftIsNone() {
        second(there);
        openAWindow();
        UUID post = post();
        UUID before = officer(post);
        authorise(post, before, Set.of());
        assertThat(count()).isEqualTo(numbers(2, 1, 1, 1, 1));
        UUID appointment =
                appointments.to(post).stream()
                        .filter(one -> one.person().equals(before))
                        .findFirst()
                        .orElseThrow()
                        .id();
        within(() -> {
            appointments.end(appointment, "免〔2026〕1号", act());
            return true;
        });
        assertThat(count()).as("nobody is there").isEqualTo(numbers(2, 1, 0, 0, 1));
        UUID after = officer(post);
        assertThat(count()).as("the new one has no document").isEqualTo(numbers(2, 1, 0, 1, 1));
        authorise(post, after, Set.of());
        assertThat(count()).isEqualTo(numbers(2, 1, 1, 1, 1));
    }

    @Test
    void whatWasWithdrawnIsInTheHallNoLonger() {
        UUID id = second(there);
        LocalDate today = LocalDate.now(clock);
        assertThat(count()).isEqualTo(numbers(2, 1, 0, 0, 1));
        within(() -> {
            secondments.withdraw(id, today, "余府发〔2026〕3号", act());
            return true;
        });
        assertThat(count()).as("on its last day it is there").isEqualTo(numbers(2, 1, 0, 0, 1));
        assertThat(presence.of(department, clock.instant().plus(Duration.ofDays(1))))
                .extracting(HallPresence.Presence::hall)
                .containsOnlyNulls();
    }

    @Test
    void isForTheItemAdministrator() throws Exception {
        String path = "/api/admin/secondments";
        for (Role role : List.of(Role.SYSTEM_ADMINISTRATOR, Role.WINDOW, Role.CITIZEN)) {
            for (String each : List.of("/counts", "?department=" + department)) {
                assertThat(status(path + each, role)).as(role + each).isEqualTo(403);
            }
        }
        assertThat(status(path + "?department=x", Role.ITEM_ADMINISTRATOR)).isBetween(400, 422);
        var answer =
                web.perform(
                                get(path + "?department=" + department)
                                        .with(As.role(Role.ITEM_ADMINISTRATOR))
                                        .secure(true))
                        .andReturn()
                        .getResponse();
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains(there, elsewhere);
    }

    private int status(String path, Role role) throws Exception {
        return web.perform(get(path).with(As.role(role)).secure(true))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private HallPresence.Count count() {
        return presence.counts(clock.instant()).stream()
                .filter(one -> one.department().id().equals(department))
                .findFirst()
                .orElseThrow();
    }

    private HallPresence.Count numbers(
            int items, int inHall, int authorised, int staffed, int monitored) {
        return new HallPresence.Count(
                organisation.department(department), items, inHall, authorised, staffed, monitored);
    }

    private UUID second(String code) {
        return within(() ->
                secondments.second(
                        new Secondments.NewSecondment(code, hall, "2楼B区", "余府发〔2026〕2号", FIRST),
                        act()));
    }

    private UUID post() {
        return within(() ->
                        structure.createPosts(
                                List.of(
                                        new Structure.NewPost(
                                                "首席代表",
                                                Role.CHIEF_REPRESENTATIVE,
                                                department,
                                                null)),
                                act()))
                .getFirst()
                .id();
    }

    private UUID officer(UUID post) {
        UUID person = accounts.create(People.staff(Role.CHIEF_REPRESENTATIVE), People.platform());
        within(() ->
                appointments.appoint(
                        new Appointments.NewAppointment(
                                person,
                                post,
                                Appointment.Kind.MAIN,
                                LocalDate.now(clock),
                                null,
                                "任〔2026〕2号"),
                        act()));
        return person;
    }

    private void authorise(UUID post, UUID person, Set<String> items) {
        within(() ->
                authorisations.authoriseChief(
                        new Authorisations.NewChiefAuthorisation(
                                post,
                                person,
                                null,
                                items,
                                "进驻事项",
                                List.of(),
                                LocalDate.now(clock),
                                null,
                                "任〔2026〕2号",
                                "授〔2026〕2号"),
                        act()));
    }

    private void openAWindow() {
        within(() ->
                structure.openWindows(
                        List.of(
                                new Structure.NewWindow(
                                        hall, "1", "综合窗口", WindowKind.COMPREHENSIVE)),
                        act()));
        within(() ->
                authorisations.authorise(
                        new Authorisations.NewAuthorisation(
                                department,
                                Set.of(WindowKind.COMPREHENSIVE),
                                Set.of(hall),
                                Set.of(),
                                Set.of(),
                                Set.of(WindowPower.RECEIVE),
                                FIRST,
                                null,
                                "授权〔2026〕1号"),
                        act()));
    }

    private <T> T within(Supplier<T> work) {
        return transactions.execute(status -> work.get());
    }

    private Act act() {
        return Act.byPlatform(UUID.randomUUID().toString(), clock.instant());
    }
}
