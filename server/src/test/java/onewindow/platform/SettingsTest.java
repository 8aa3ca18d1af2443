package onewindow.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import onewindow.ModuleTest;
import onewindow.platform.Setting.Unit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class SettingsTest {
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 5);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    /** Regions of a province that no other test uses. */
    private static final String PROVINCE = "990000000000";

    private static final String CITY = "990100000000";
    private static final String VILLAGE = "990102003004";

    @Autowired Settings settings;

    private static Act act() {
        return new Act(
                UUID.randomUUID(),
                null,
                null,
                "127.0.0.1",
                "put",
                null,
                Instant.parse("2026-01-01T00:00:00Z"));
    }

    private void put(String key, String region, LocalDate from, String value, Unit unit) {
        settings.put(new Setting(key, region, from, value, unit, "地方规定"), act());
    }

    @Test
    void shipsTheLimitsOfTheLawWithTheirArticle() {
        var notice = settings.find("accept.noticeDays", VILLAGE, JANUARY);
        assertThat(notice.days()).isEqualTo(5);
        assertThat(notice.unit()).isEqualTo(Unit.WORKDAY);
        assertThat(notice.source()).contains("第三十二条");
        assertThat(settings.duration("login.lock", VILLAGE, JANUARY))
                .isEqualTo(Duration.ofMinutes(30));
        assertThat(settings.ratio("lamp.yellowRatio", VILLAGE, JANUARY))
                .isEqualByComparingTo("0.9");
        assertThat(settings.flag("accept.autoDeemed", VILLAGE, JANUARY)).isTrue();
        assertThat(settings.count("login.maxFailures", VILLAGE, JANUARY)).isEqualTo(5);
        assertThat(settings.text("clock.endOfDay", VILLAGE, JANUARY)).isEqualTo("MIDNIGHT");
    }

    @Test
    void givesAPlaceTheValueOfTheNearestRegionAroundIt() {
        put("correction.days", PROVINCE, JANUARY, "12", Unit.WORKDAY);
        put("correction.days", CITY, JULY, "10", Unit.NATURAL);
        assertThat(settings.days("correction.days", VILLAGE, JANUARY)).isEqualTo(12);
        assertThat(settings.days("correction.days", VILLAGE, JULY)).isEqualTo(10);
        assertThat(settings.find("correction.days", VILLAGE, JULY).unit()).isEqualTo(Unit.NATURAL);
        assertThat(settings.days("correction.days", "360500000000", JULY)).isEqualTo(15);
    }

    @Test
    void keepsEveryValueAndLetsTheLaterRecordHold() {
        put("prereview.days", CITY, JANUARY, "3", Unit.WORKDAY);
        settings.put(
                new Setting("prereview.days", CITY, JANUARY, "2", Unit.WORKDAY, "更正"),
                new Act(
                        UUID.randomUUID(),
                        null,
                        null,
                        "",
                        "again",
                        null,
                        Instant.parse("2026-01-02T00:00:00Z")));
        assertThat(settings.days("prereview.days", CITY, JANUARY)).isEqualTo(2);
        assertThat(settings.history("prereview.days"))
                .filteredOn(value -> value.region().equals(CITY))
                .extracting(Setting::value)
                .containsExactly("2", "3");
        assertThat(settings.list(CITY, JANUARY))
                .extracting(Setting::key)
                .isSorted()
                .contains("accept.noticeDays", "prereview.days");
    }

    @Test
    void refusesAnUnknownKeyAWrongUnitAndAMissingSource() {
        assertThatThrownBy(() -> put("accept.noticedays", CITY, JANUARY, "5", Unit.WORKDAY))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("key");
        assertThatThrownBy(() -> put("accept.noticeDays", CITY, JANUARY, "5", Unit.MINUTE))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("value");
        assertThatThrownBy(() -> put("accept.noticeDays", "9901", JANUARY, "-5", Unit.WORKDAY))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("value")
                .hasMessageContaining("region");
        assertThatThrownBy(() ->
                        settings.put(
                                new Setting(
                                        "accept.noticeDays", CITY, JANUARY, "5", Unit.WORKDAY, " "),
                                act()))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("source");
        assertThatThrownBy(() -> settings.days("no.such", CITY, JANUARY))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
