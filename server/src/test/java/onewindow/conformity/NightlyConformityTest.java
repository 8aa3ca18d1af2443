package onewindow.conformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import onewindow.FreshDatabase;
import onewindow.ModuleTest;
import onewindow.calendar.Calendars;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.CatalogueSearch;
import onewindow.catalogue.Departments;
import onewindow.catalogue.Guides;
import onewindow.catalogue.basic.BasicCatalogue;
import onewindow.catalogue.life.FormerNames;
import onewindow.organisation.Organisation;
import onewindow.organisation.Structure;
import onewindow.platform.Act;
import onewindow.platform.Acts;
import onewindow.platform.Settings;
import onewindow.platform.Time;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The run of every night, and what becomes of what was let stand when its day is over. Its runs are
 * of days to come, so that the database is its own.
 */
@ModuleTest
@ContextConfiguration(initializers = FreshDatabase.class)
@TestPropertySource(properties = "spring.application.name=nightly")
class NightlyConformityTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @Autowired Library library;
    @Autowired ConformityRunStore runs;
    @Autowired Tasks tasks;
    @Autowired TaskSearch search;
    @Autowired TaskStore store;
    @Autowired BasicCatalogue basics;
    @Autowired CatalogueSearch items;
    @Autowired ReferenceListStore lists;
    @Autowired FormerNames formerNames;
    @Autowired Settings settings;
    @Autowired Acts acts;
    @Autowired Catalogue catalogue;
    @Autowired Organisation organisation;
    @Autowired Structure structure;
    @Autowired Calendars calendars;
    @Autowired TransactionTemplate transactions;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    /**
     * Each test has days of its own, later than those of the ones before: runs are never undone.
     */
    private static int ahead = 1;

    private LocalDate first = FIRST;
    private UUID department = new UUID(0, 0);
    private String business = "";

    @BeforeEach
    void publishAnItemUnderAnotherName() {
        first = today().plusDays(ahead);
        ahead += 2;
        String creditCode = Departments.establish(structure, transactions, clock);
        department = organisation.departmentByCreditCode(creditCode).orElseThrow().id();
        business = Guides.code(creditCode) + "01";
        catalogue.publish(
                business,
                Guides.of(creditCode, guide -> guide.put("name", "霓虹灯许可")),
                FIRST,
                act(clock.instant()));
    }

    @Test
    void runsOnceANightAndNotBeforeTwo() {
        Instant night = first.atTime(2, 0).atZone(Time.ZONE).toInstant();
        at(night.minusSeconds(1)).everyNight();
        assertThat(runs()).isZero();

        at(night).everyNight();
        ConformityRun run = finished();
        assertThat(run.startedAt()).isEqualTo(night);
        assertThat(run.failure()).isNull();
        assertThat(run.total()).isEqualTo(library.heads().size()).isPositive();
        assertThat(startedBy(run)).isEqualTo(Act.PLATFORM);
        assertThat(mine()).isNotEmpty();

        at(night.plusSeconds(900)).everyNight();
        at(night.plus(Duration.ofHours(21))).everyNight();
        assertThat(runs.latest()).map(ConformityRun::id).contains(run.id());
    }

    @Test
    void aNightThatWasMissedIsMadeUpForAndARunByDayCounts() {
        Instant morning = first.atTime(9, 30).atZone(Time.ZONE).toInstant();
        at(morning).everyNight();
        assertThat(finished().startedAt()).isEqualTo(morning);
        Instant next = first.plusDays(1).atTime(8, 0).atZone(Time.ZONE).toInstant();
        at(next).start(act(next));
        finished();
        at(next.plusSeconds(60)).everyNight();
        assertThat(runs()).isEqualTo(2);
    }

    @Test
    void ofSeveralNodesOneRuns() throws Exception {
        Instant night = first.atTime(2, 0).atZone(Time.ZONE).toInstant();
        var ready = new CountDownLatch(1);
        try (var nodes = Executors.newFixedThreadPool(4)) {
            var results =
                    List.of(1, 2, 3, 4).stream()
                            .map(_ -> at(night))
                            .map(node ->
                                    nodes.submit(() -> {
                                        ready.await();
                                        node.everyNight();
                                        return true;
                                    }))
                            .toList();
            ready.countDown();
            for (var result : results) {
                assertThat(result.get()).isTrue();
            }
        }
        finished();
        assertThat(runs()).isEqualTo(1);
    }

    @Test
    void aRunWhoseNodeWentAwayIsTakenUpAnew() {
        Instant night = first.atTime(2, 0).atZone(Time.ZONE).toInstant();
        UUID gone = UUID.randomUUID();
        runs.add(gone, Act.PLATFORM, 9, night);
        at(night.plusSeconds(60)).everyNight();
        assertThat(runs()).as("it may still be alive").isEqualTo(1);
        at(night.plusSeconds(900)).everyNight();
        assertThat(finished().id()).isNotEqualTo(gone);
        assertThat(
                        jdbc.sql("select failure from conformity.run where id = :id")
                                .param("id", gone)
                                .query(String.class)
                                .single())
                .isEqualTo("abandoned");
    }

    @Test
    void whatWasLetStandIsATaskAgainWhenItsDayIsOver() {
        ahead += 4;
        Instant now = first.atTime(9, 0).atZone(Time.ZONE).toInstant();
        run(now);
        Task task = mine().getFirst();
        LocalDate until = first.plusDays(3);
        tasks.justify(task.id(), "省里正在改名", until, act(now));
        assertThat(search.events(task.id()).getFirst().due()).isEqualTo(until);

        run(now.plus(Duration.ofDays(3)));
        assertThat(search.one(task.id()).state()).isEqualTo(Task.State.JUSTIFIED);

        Instant after = now.plus(Duration.ofDays(4));
        run(after);
        Task again = search.one(task.id());
        assertThat(again.state()).isEqualTo(Task.State.OPEN);
        assertThat(again.justifiedUntil()).isNull();
        assertThat(again.due())
                .isEqualTo(calendars.addWorkdays("360500000000", Time.date(after), 10));
        assertThat(search.events(task.id()))
                .extracting(TaskEvent::kind)
                .containsExactly(
                        TaskEvent.Kind.FOUND_AGAIN, TaskEvent.Kind.JUSTIFIED, TaskEvent.Kind.FOUND);

        run(now.plus(Duration.ofDays(5)));
        assertThat(search.events(task.id())).as("the next night changes nothing").hasSize(3);
    }

    @Test
    void findsWhatIsOverdueAndWhatIsMine() {
        run(Time.startOf(first));
        Task task = mine().getFirst();
        UUID person = UUID.randomUUID();
        assertThat(found(false, new TaskSearch.Mine(person, List.of()))).isEmpty();
        tasks.comment(
                task.id(),
                "已电话告知",
                new Act(
                        person,
                        null,
                        null,
                        "",
                        UUID.randomUUID().toString(),
                        null,
                        clock.instant()));
        assertThat(found(false, new TaskSearch.Mine(person, List.of())))
                .extracting(Task::id)
                .containsExactly(task.id());
        UUID post = UUID.randomUUID();
        assertThat(found(false, new TaskSearch.Mine(UUID.randomUUID(), List.of(post)))).isEmpty();
        jdbc.sql("update conformity.task set post = :post where id = :id")
                .param("post", post)
                .param("id", task.id())
                .update();
        assertThat(
                        found(
                                false,
                                new TaskSearch.Mine(
                                        UUID.randomUUID(), List.of(UUID.randomUUID(), post))))
                .extracting(Task::id)
                .containsExactly(task.id());
        assertThat(found(false, new TaskSearch.Mine(Act.PLATFORM, List.of())))
                .as("what the platform found is nobody's yet")
                .isEmpty();

        assertThat(search.find(filter(true, null), task.due()).tasks()).isEmpty();
        assertThat(search.find(filter(true, null), task.due().plusDays(1)).tasks())
                .extracting(Task::id)
                .contains(task.id());
    }

    private List<Task> found(boolean overdue, TaskSearch.Mine mine) {
        return search.find(filter(overdue, mine), today()).tasks();
    }

    private TaskSearch.Filter filter(
            boolean overdue, TaskSearch.@org.jspecify.annotations.Nullable Mine mine) {
        return new TaskSearch.Filter(null, department, null, null, overdue, mine, null);
    }

    /** The module as it is at that moment. */
    private Conformity at(Instant now) {
        Clock then = Clock.fixed(now, Time.ZONE);
        var comparison =
                new Comparison(
                        basics,
                        items,
                        lists,
                        store,
                        runs,
                        formerNames,
                        organisation,
                        calendars,
                        settings,
                        transactions,
                        then);
        return new Conformity(library, comparison, runs, acts, then);
    }

    private void run(Instant now) {
        at(now).start(act(now));
        assertThat(finished().failure()).isNull();
    }

    private ConformityRun finished() {
        await().atMost(Duration.ofSeconds(30))
                .until(runs::latest, latest -> latest.map(ConformityRun::finishedAt).isPresent());
        return runs.latest().orElseThrow();
    }

    /** The platform's own sweep, which may run beside the test, is of today. */
    private int runs() {
        return jdbc.sql("select count(*) from conformity.run where started_at >= :since")
                .param("since", Timestamp.from(Time.startOf(first)))
                .query(Integer.class)
                .single();
    }

    private UUID startedBy(ConformityRun run) {
        return jdbc.sql("select started_by from conformity.run where id = :id")
                .param("id", run.id())
                .query(UUID.class)
                .single();
    }

    private List<Task> mine() {
        return search.find(filter(false, null), today()).tasks();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Act act(Instant now) {
        return Act.byPlatform(UUID.randomUUID().toString(), now);
    }
}
