package onewindow.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.FreshDatabase;
import onewindow.ModuleTest;
import onewindow.calendar.ClockReading;
import onewindow.cases.CaseCity.Place;
import onewindow.cases.Filing.MaterialFiled;
import onewindow.documents.Files;
import onewindow.identity.Party;
import onewindow.identity.People;
import onewindow.platform.Act;
import onewindow.platform.Setting;
import onewindow.platform.Settings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/**
 * Cases where local rules let what arrives on a day off count as received on the next working day,
 * and end the last day with its business (rulebook §2.2, C2 and C4). On a database of its own.
 */
@ModuleTest
@ContextConfiguration(initializers = FreshDatabase.class)
@Import(CaseCity.class)
class LocalClockTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Instant ON_SATURDAY = Instant.parse("2026-11-21T02:00:00Z");
    private static final Instant CLOSING = Instant.parse("2026-11-30T09:00:00Z");

    @Autowired CaseCity city;
    @Autowired Cases cases;
    @Autowired CaseStore store;
    @Autowired Recorder recorder;
    @Autowired DeemedAcceptance silence;
    @Autowired Settings settings;
    @Autowired Files files;
    @Autowired JdbcClient jdbc;
    @Autowired onewindow.catalogue.Catalogue catalogue;

    @Test
    void silenceUntilTheEndOfBusinessAcceptsFromTheNextWorkingDay() {
        UUID usual = submit();
        assertThat(over(usual)).isEqualTo("2026-11-27T16:00:00Z");
        settings.put(
                setting("clock.rollNonWorkdayReceipt", "true", Setting.Unit.FLAG), act(MONDAY));
        settings.put(setting("clock.endOfDay", "BUSINESS_HOURS", Setting.Unit.TEXT), act(MONDAY));

        UUID id = submit();
        assertThat(over(id)).isEqualTo(CLOSING);
        assertThat(notice(id, CLOSING.minusMillis(1)))
                .isEqualTo(
                        new ClockReading(
                                ClockReading.State.RUNNING,
                                5,
                                5,
                                0,
                                0,
                                LocalDate.of(2026, 11, 30),
                                false));
        assertThat(notice(id, CLOSING).state()).isEqualTo(ClockReading.State.OVERDUE);

        silence.sweep(CLOSING.minusMillis(1));
        assertThat(store.find(id).file().phase()).isEqualTo(Phase.SUBMITTED);
        silence.sweep(CLOSING);
        Case accepted = store.find(id).file();
        assertThat(accepted.phase()).isEqualTo(Phase.ACCEPTED);
        assertThat(accepted.deemed()).isTrue();
        assertThat(accepted.acceptedOn()).isEqualTo(MONDAY);
    }

    /** What was written down under another rule is looked at again, and not forgotten. */
    @Test
    void aSweepThatComesTooSoonComesAgain() {
        UUID id = submit();
        Instant due = over(id);
        jdbc.sql(
                        "update cases.deadline set next_at = :soon where case_id = :id and kind = 'NOTICE'")
                .param("soon", Timestamp.from(due.minusSeconds(7_200)))
                .param("id", id)
                .update();
        silence.sweep(due.minusSeconds(3_600));
        assertThat(store.find(id).file().phase()).isEqualTo(Phase.SUBMITTED);
        silence.sweep(due);
        assertThat(store.find(id).file().phase()).isEqualTo(Phase.ACCEPTED);
    }

    private UUID submit() {
        Place place = city.build(guide -> {});
        Party company = People.enterprise();
        UUID applicant = city.enterprise(company);
        var materials =
                List.of("M01", "M03").stream()
                        .map(code ->
                                new MaterialFiled(
                                        code,
                                        List.of(
                                                files.store(
                                                                new ByteArrayInputStream(
                                                                        CaseCity.PICTURE),
                                                                code + ".png",
                                                                CaseCity.act(applicant))
                                                        .id()),
                                        false))
                        .toList();
        var filing =
                new Filing(
                        place.item().code(),
                        place.item().id(),
                        CaseCity.form(company),
                        materials,
                        null,
                        null,
                        null,
                        false);
        return cases.submit(
                        filing,
                        new Act(
                                applicant,
                                null,
                                null,
                                "192.0.2.1",
                                UUID.randomUUID().toString(),
                                null,
                                ON_SATURDAY))
                .id();
    }

    private Instant over(UUID id) {
        return jdbc.sql(
                        "select over_at from cases.deadline where case_id = :id and kind = 'NOTICE'")
                .param("id", id)
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    private ClockReading notice(UUID id, Instant at) {
        var loaded = store.find(id);
        var work =
                recorder.work(
                        loaded.file(),
                        catalogue.version(loaded.file().itemVersion()),
                        at,
                        loaded.values());
        return CaseClocks.of(work).getFirst().reading();
    }

    private static Setting setting(String key, String value, Setting.Unit unit) {
        return new Setting(
                key, "360500000000", LocalDate.of(2026, 1, 1), value, unit, "余办〔2026〕1号");
    }

    private static Act act(LocalDate day) {
        return new Act(
                UUID.randomUUID(),
                null,
                null,
                "192.0.2.1",
                UUID.randomUUID().toString(),
                null,
                day.atTime(9, 0).atZone(onewindow.platform.Time.ZONE).toInstant());
    }
}
