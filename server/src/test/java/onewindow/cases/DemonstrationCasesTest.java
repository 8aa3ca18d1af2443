package onewindow.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.FreshDatabase;
import onewindow.OneWindow;
import onewindow.cases.CaseEvent.Channel;
import onewindow.cases.CaseList.Lamp;
import onewindow.documents.Files;
import onewindow.identity.Accounts;
import onewindow.organisation.Seats;
import onewindow.platform.Act;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** The first start of the demonstration city, with its cases, and the second. */
@SpringBootTest(classes = OneWindow.class, properties = "onewindow.demonstration=true")
@ContextConfiguration(initializers = FreshDatabase.class)
class DemonstrationCasesTest {
    @Autowired List<ApplicationRunner> runners;
    @Autowired CaseStore store;
    @Autowired CaseViews views;
    @Autowired CaseSearch search;
    @Autowired Accounts accounts;
    @Autowired Seats seats;
    @Autowired Files files;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    @Test
    void everyPhaseIsThereAndEveryRecordHolds() {
        Map<Phase, Integer> phases = new EnumMap<>(Phase.class);
        var items = new HashSet<String>();
        var channels = EnumSet.noneOf(Channel.class);
        for (UUID id : ids()) {
            var loaded = store.find(id);
            var record = store.record(id);
            assertThat(Ledger.Proof.holds(record, loaded.head())).as("%s", id).isTrue();
            assertThat(record)
                    .extracting(link -> Ledger.read(link.canonical()).at())
                    .isSorted()
                    .allMatch(at -> at.isBefore(clock.instant()));
            assertThat(
                            CaseHistory.replay(
                                    id,
                                    record.stream()
                                            .map(link -> Ledger.read(link.canonical()))
                                            .toList()))
                    .isEqualTo(loaded.file());
            phases.merge(loaded.file().phase(), 1, Integer::sum);
            items.add(loaded.file().itemCode());
            channels.add(loaded.file().channel());
        }
        // A case is terminated only with its item, and the demonstration city gave up none.
        assertThat(phases.keySet()).isEqualTo(EnumSet.complementOf(EnumSet.of(Phase.TERMINATED)));
        assertThat(phases.get(Phase.ACCEPTED)).isGreaterThan(5);
        assertThat(items).hasSizeGreaterThan(6);
        assertThat(channels).isEqualTo(EnumSet.allOf(Channel.class));
        assertThat(ids()).hasSizeBetween(34, 45);
        assertThat(ids()).anyMatch(id -> store.find(id).file().deemed());
        assertThat(ids())
                .anyMatch(id -> store.find(id).file().outcome() == CaseEvent.Outcome.REFUSE);
    }

    @Test
    void everyLampIsLit() {
        Act director = staff("director");
        for (Lamp lamp : List.of(Lamp.GREEN, Lamp.YELLOW, Lamp.RED)) {
            assertThat(search.byDueDate(lamp, null, null, director).cases())
                    .as("%s", lamp)
                    .hasSizeGreaterThan(1);
        }
        assertThat(search.work(List.of(), false, null, null, null, staff("shijian.review")).cases())
                .isNotEmpty();
        assertThat(search.work(List.of(), false, null, null, null, staff("shijian.chief")).cases())
                .isNotEmpty();
        assertThat(search.own(account("citizen"), null).cases()).hasSizeGreaterThan(1);
    }

    @Test
    void theMaterialsAreRealPages() throws Exception {
        UUID id =
                ids().stream()
                        .filter(each -> !store.find(each).file().materials().isEmpty())
                        .findFirst()
                        .orElseThrow();
        UUID file = store.find(id).file().materials().getFirst().files().getFirst();
        try (var content = files.open(file)) {
            byte[] bytes = content.readAllBytes();
            assertThat(new String(Arrays.copyOf(bytes, 5), "ISO-8859-1")).isEqualTo("%PDF-");
            try (var document = org.apache.pdfbox.Loader.loadPDF(bytes)) {
                assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(document))
                        .contains("演示样张");
            }
        }
    }

    @Test
    void aSecondStartAddsNothing() throws Exception {
        var before = ids();
        ApplicationRunner cases =
                runners.stream()
                        .filter(runner ->
                                runner.getClass().getSimpleName().equals("DemonstrationCases"))
                        .findFirst()
                        .orElseThrow();
        cases.run(new DefaultApplicationArguments());
        assertThat(ids()).isEqualTo(before);
    }

    private List<UUID> ids() {
        return jdbc.sql("select id from cases.case_file order by id").query(UUID.class).list();
    }

    private UUID account(String login) {
        return accounts.findByLogin(login).orElseThrow();
    }

    private Act staff(String login) {
        UUID account = account(login);
        var seat = seats.of(account, clock.instant()).getFirst();
        return new Act(
                account,
                seat.post().id(),
                null,
                "192.0.2.3",
                UUID.randomUUID().toString(),
                null,
                clock.instant());
    }
}
