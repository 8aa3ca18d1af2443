package onewindow.catalogue.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import onewindow.ModuleTest;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.CatalogueSearch;
import onewindow.catalogue.Departments;
import onewindow.catalogue.Guides;
import onewindow.catalogue.basic.BasicCatalogue;
import onewindow.catalogue.basic.Basics;
import onewindow.catalogue.lists.TownList.Checklist;
import onewindow.catalogue.lists.TownList.Power;
import onewindow.identity.Accounts;
import onewindow.identity.People;
import onewindow.identity.Role;
import onewindow.organisation.Appointment;
import onewindow.organisation.Appointments;
import onewindow.organisation.Organisation;
import onewindow.organisation.Structure;
import onewindow.platform.Act;
import onewindow.platform.Forbidden;
import onewindow.platform.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class TownListsTest {
    private static final String TOWN = "360502104000";
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final Checklist CHECKLIST = new Checklist("镇级办结", "集中培训", "统一平台", "每季抽查");

    @Autowired TownLists towns;
    @Autowired TownListStore store;
    @Autowired Catalogue catalogue;
    @Autowired BasicCatalogue basics;
    @Autowired CatalogueSearch search;
    @Autowired Organisation organisation;
    @Autowired Structure structure;
    @Autowired TransactionTemplate transactions;
    @Autowired Accounts accounts;
    @Autowired Appointments appointments;
    @Autowired Clock clock;

    private String code = "";
    private String name = "";
    private LocalDate today = FIRST;

    @BeforeEach
    void publishAnItemOfTheTown() {
        today = LocalDate.now(clock);
        String town = Departments.establishIn(TOWN, structure, transactions, clock);
        String basic = "0001" + ThreadLocalRandom.current().nextInt(80_000, 90_000) + "000";
        code = town + "5" + basic;
        name = "村庄牌匾设置许可" + town;
        basics.add(
                basic,
                new BasicCatalogue.Content(
                        name,
                        Basics.SMALL.type(),
                        Basics.SMALL.legalBasis(),
                        List.of(5),
                        Basics.SMALL.governingDepartment(),
                        false),
                new BasicCatalogue.ByDocument(
                        Basics.SMALL.document(), Basics.SMALL.documentDate(), Basics.SMALL.from()),
                act());
        catalogue.publish(
                code,
                Guides.of(
                        town,
                        guide ->
                                guide.put("level", 5)
                                        .put("region", TOWN)
                                        .put("catalogCode", basic)
                                        .put("name", name)),
                FIRST,
                act());
    }

    @Test
    void anItemOfATownIsUsableOnceItsListIsFiledAtTheCountyAndPublished() {
        assertRefused(() -> catalogue.applicable(code), "item-not-on-town-list");
        assertRefused(() -> catalogue.readable(code), "item-not-on-town-list");
        assertThat(offered()).isZero();
        // Who administers the list finds it.
        assertThat(search.list(name, head -> head.code().equals(code), 0, 5).total()).isEqualTo(1);

        UUID id = towns.draft(list("姚圩镇目录"), act());
        towns.change(id, list("姚圩镇赋权目录"), act());
        assertRefused(() -> towns.publish(id, today, act()), "town-list-not-filed");
        assertThatThrownBy(() -> towns.file(id, "渝府办备〔2026〕1号", today, act()))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> towns.file(id, "x", today, officer("360521000000")))
                .isInstanceOf(Forbidden.class);
        Act officer = officer("360502000000");
        assertThat(towns.ofCounty(officer)).anyMatch(list -> list.id().equals(id));
        towns.file(id, "渝府办备〔2026〕1号", today, officer);
        assertRefused(() -> towns.change(id, list("又一"), act()), "town-list-filed");
        assertRefused(() -> catalogue.applicable(code), "item-not-on-town-list");

        towns.publish(id, today, act());
        await().atMost(Duration.ofSeconds(10)).until(() -> offered() == 1);
        assertThat(catalogue.applicable(code).code()).isEqualTo(code);
        assertThat(towns.listed(today)).contains(code);
        assertThat(towns.listed(today.minusDays(1))).doesNotContain(code);
        assertThat(towns.inForce(today))
                .filteredOn(list -> list.town().equals(TOWN))
                .extracting(TownList::id)
                .containsExactly(id);
        assertThat(store.find(id).orElseThrow().name()).isEqualTo("姚圩镇赋权目录");
    }

    private int offered() {
        return search.find(name, CatalogueSearch.Filter.NONE, 0, 50).items().stream()
                .filter(head -> head.code().equals(code))
                .toList()
                .size();
    }

    private TownLists.NewTownList list(String title) {
        return new TownLists.NewTownList(
                TOWN, title, List.of(new Power(code, "渝水区城市管理局", "赋权目录第1项")), CHECKLIST);
    }

    private static void assertRefused(Runnable work, String reason) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo(reason));
    }

    /** A chief representative of a department of the county. */
    private Act officer(String county) {
        String department = Departments.establishIn(county, structure, transactions, clock);
        UUID account = accounts.create(People.staff(Role.CHIEF_REPRESENTATIVE), act());
        UUID post =
                structure.create(
                        new Structure.NewPost(
                                "首席代表",
                                Role.CHIEF_REPRESENTATIVE,
                                organisation.departmentByCreditCode(department).orElseThrow().id(),
                                null),
                        act());
        appointments.appoint(
                new Appointments.NewAppointment(
                        account, post, Appointment.Kind.MAIN, FIRST, null, "任〔2026〕2号"),
                act());
        return new Act(
                account,
                post,
                null,
                "192.0.2.2",
                UUID.randomUUID().toString(),
                null,
                clock.instant());
    }

    private Act act() {
        return Act.byPlatform(UUID.randomUUID().toString(), clock.instant());
    }
}
