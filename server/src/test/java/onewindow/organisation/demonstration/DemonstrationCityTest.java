package onewindow.organisation.demonstration;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import onewindow.FreshDatabase;
import onewindow.ModuleTest;
import onewindow.identity.Accounts;
import onewindow.identity.Mandates;
import onewindow.identity.Role;
import onewindow.organisation.Appointment;
import onewindow.organisation.Appointments;
import onewindow.organisation.Authorisations;
import onewindow.organisation.Department;
import onewindow.organisation.Hall;
import onewindow.organisation.Organisation;
import onewindow.organisation.Post;
import onewindow.organisation.Rights;
import onewindow.organisation.Seats;
import onewindow.organisation.WindowKind;
import onewindow.organisation.WindowPower;
import onewindow.platform.Act;
import onewindow.platform.Time;
import onewindow.regions.Region.Level;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

@ModuleTest
@ContextConfiguration(initializers = FreshDatabase.class)
@TestPropertySource(properties = "onewindow.demonstration=true")
class DemonstrationCityTest {
    @Autowired Organisation organisation;
    @Autowired Appointments appointments;
    @Autowired Authorisations authorisations;
    @Autowired Rights rights;
    @Autowired Seats seats;
    @Autowired Accounts accounts;
    @Autowired Mandates mandates;
    @Autowired DemonstrationCity city;
    @Autowired Clock clock;

    @Test
    void hasTheHallsThatSourceDocument000Counts() {
        assertThat(organisation.halls().stream().collect(groupingBy(Hall::level, counting())))
                .isEqualTo(
                        Map.of(
                                Level.CITY,
                                1L,
                                Level.COUNTY,
                                4L,
                                Level.TOWN,
                                34L,
                                Level.VILLAGE,
                                487L));
    }

    @Test
    void givesEveryHallItsWindowsAndSendsATownOfTheLakeDistrictToItsOwnHallFirst() {
        assertThat(organisation.halls())
                .noneMatch(hall -> organisation.windows(hall.id()).isEmpty());
        Hall cityHall = organisation.hallsFor("360500").getFirst();
        assertThat(organisation.windows(cityHall.id())).hasSize(15);
        assertThat(organisation.windows(cityHall.id()).get(12).kind())
                .isEqualTo(WindowKind.COLLECTION);
        assertThat(organisation.hallsFor("360502170"))
                .extracting(Hall::name)
                .containsExactly("河下镇便民服务中心", "仙女湖区政务服务中心", "渝水区政务服务中心", "新余市政务服务中心");
        assertThat(organisation.hallsFor("360502103").getFirst().englishName())
                .isEqualTo("Luofang Service Centre");
    }

    /** The city lies between 27.55° and 28.15° north, 114.45° and 115.40° east. */
    @Test
    void putsEveryHallAtAPlaceOfItsOwnWithinTheCity() {
        assertThat(organisation.halls())
                .allSatisfy(hall -> {
                    assertThat(hall.opening()).isNotNull();
                    assertThat(hall.position()).isNotNull();
                    assertThat(hall.position().latitude()).isBetween(27.55, 28.15);
                    assertThat(hall.position().longitude()).isBetween(114.45, 115.40);
                })
                .extracting(Hall::position)
                .doesNotHaveDuplicates();
    }

    @Test
    void authorisesTheComprehensiveWindowsOfEveryDepartmentByDocument() {
        assertThat(organisation.departments()).hasSize(29);
        UUID clerk = account("clerk3");
        Seats.Seat seat = seats.of(clerk, clock.instant()).getFirst();
        var act =
                new Act(
                        clerk,
                        seat.post().id(),
                        seat.windows().getFirst().id(),
                        "127.0.0.1",
                        "one",
                        null,
                        clock.instant());
        for (Department department : organisation.departments()) {
            String item = department.creditCode() + "3000123015000";
            assertThat(rights.requireWindow(act, WindowPower.ACCEPT, item, department.id()).name())
                    .isEqualTo("罗坊镇便民服务中心");
            assertThat(authorisations.by(department.id()))
                    .allMatch(one -> one.documentNumber().startsWith(department.documentWord()));
        }
    }

    @Test
    void letsEveryDecidingDepartmentDecideByDifferentPeople() {
        for (Post post : organisation.posts()) {
            if (post.role() == Role.REVIEWER) {
                UUID department = post.department();
                Post chief = organisation.posts(department, Role.CHIEF_REPRESENTATIVE).getFirst();
                Post approver = organisation.posts(department, Role.APPROVER).getFirst();
                UUID chiefPerson = main(chief);
                assertThat(main(post)).isNotEqualTo(chiefPerson).isNotEqualTo(main(approver));
                var act =
                        new Act(
                                chiefPerson,
                                chief.id(),
                                null,
                                "127.0.0.1",
                                "one",
                                null,
                                clock.instant());
                assertThat(rights.requirePost(act, Role.CHIEF_REPRESENTATIVE, department))
                        .isEqualTo(chief);
            }
        }
    }

    @Test
    void isNotLoadedTwice() throws Exception {
        city.run(new DefaultApplicationArguments());
        assertThat(organisation.departments()).hasSize(29);
    }

    @Test
    void letsTheVillageAgentActForACitizenWhoEntrustedThem() {
        var principal = accounts.party(account("citizen2"));
        UUID mandate =
                mandates.require(
                        account("agent"),
                        principal.documentNumber(),
                        "11360500DE000107643000123015000",
                        Time.date(clock.instant()));
        assertThat(mandates.principal(mandate)).isEqualTo(principal);
    }

    @Test
    void keepsRareCharactersAndTheDotOfAName() {
        assertThat(accounts.party(account("citizen2")).name()).isEqualTo("刘𡐓");
        assertThat(accounts.party(account("citizen3")).name()).isEqualTo("阿依努尔·买买提");
    }

    @Test
    void callsAPlaceByItsOwnNameWhateverItsCommitteeIsCalled() {
        assertThat(DemonstrationHalls.place("百花湖社区居民委员会")).isEqualTo("百花湖社区");
        assertThat(DemonstrationHalls.place("钢丝厂居民委员会")).isEqualTo("钢丝厂社区");
        assertThat(DemonstrationHalls.place("龙州社区居委会")).isEqualTo("龙州社区");
        assertThat(DemonstrationHalls.place("东坑村民委员会")).isEqualTo("东坑村");
        assertThat(DemonstrationHalls.place("白沙村委会")).isEqualTo("白沙村");
    }

    private UUID main(Post post) {
        return appointments.to(post.id()).stream()
                .filter(appointment -> appointment.kind() == Appointment.Kind.MAIN)
                .findFirst()
                .orElseThrow()
                .person();
    }

    private UUID account(String login) {
        return accounts.findByLogin(login).orElseThrow();
    }
}
