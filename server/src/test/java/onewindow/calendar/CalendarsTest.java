package onewindow.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import onewindow.ModuleTest;
import onewindow.calendar.YearCalendar.Holiday;
import onewindow.calendar.YearImport.Moved;
import onewindow.platform.Act;
import onewindow.platform.Acts;
import onewindow.platform.Invalid;
import onewindow.platform.NotFound;
import onewindow.platform.Setting;
import onewindow.platform.Settings;
import onewindow.regions.Regions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ModuleTest
class CalendarsTest {
    private static final String CITY = "360500000000";
    private static final String DISTRICT = "360502000000";
    private static final String COUNTY = "360521000000";

    @Autowired Calendars calendars;
    @Autowired CalendarStore store;
    @Autowired Regions regions;
    @Autowired Settings settings;
    @Autowired Acts acts;
    @Autowired ApplicationEventPublisher events;
    @Autowired MockMvc mvc;

    private static Act act() {
        return new Act(
                UUID.randomUUID(),
                null,
                null,
                "127.0.0.1",
                UUID.randomUUID().toString(),
                null,
                Instant.parse("2026-11-22T01:00:00Z"));
    }

    private static YearCalendar year(int year, Holiday... days) {
        return new YearCalendar(year, List.of("国办发明电〔2029〕1号"), List.of(days));
    }

    private static Holiday off(String date) {
        return new Holiday("元旦", LocalDate.parse(date), true);
    }

    private static Holiday work(String date) {
        return new Holiday("元旦", LocalDate.parse(date), false);
    }

    @Test
    void shipsTheCalendarsOfTheStateCouncil() {
        for (int year = 2007; year <= 2026; year++) {
            assertThat(calendars.isPublished(year)).as("%d", year).isTrue();
        }
        var city = calendars.dayCount(CITY);
        LocalDate.of(2007, 1, 1)
                .datesUntil(LocalDate.of(2027, 1, 1))
                .forEach(date ->
                        assertThat(city.day(date)).isEqualTo(ShippedDays.CALENDAR.day(date)));
        assertThat(calendars.isWorkday(CITY, LocalDate.of(2022, 12, 31))).isFalse();
        assertThat(city.day(LocalDate.of(2018, 12, 29)).reason()).isEqualTo("make-up-workday");
        assertThat(calendars.addWorkdays(CITY, LocalDate.of(2026, 2, 12), 5))
                .isEqualTo("2026-02-26");
        assertThatThrownBy(() -> calendars.dayCount("999999")).isInstanceOf(NotFound.class);
    }

    @Test
    void computesAnUnpublishedYearFromWeekendsUntilItIsEntered() {
        var newYear = LocalDate.of(2031, 1, 1);
        assertThat(calendars.dayCount(CITY).day(newYear))
                .isEqualTo(new DayCount.Day(newYear, true, "workday", "", true));
        var entry = year(2031, off("2030-12-31"), off("2031-01-01"), work("2031-01-04"));
        var moved =
                List.of(
                        new Moved(LocalDate.of(2030, 12, 31), false, "元旦"),
                        new Moved(newYear, false, "元旦"),
                        new Moved(LocalDate.of(2031, 1, 4), true, "元旦"));
        assertThat(calendars.enter(entry, true, act()))
                .isEqualTo(new YearImport(2031, true, 3, moved));
        assertThat(calendars.isPublished(2031)).isFalse();
        long version = calendars.version();
        var other = new Calendars(store, regions, settings, acts, events);
        assertThat(other.isPublished(2031)).isFalse();
        var act = act();
        assertThat(calendars.enter(entry, false, act))
                .isEqualTo(new YearImport(2031, false, 3, moved));
        assertThat(calendars.enter(entry, false, act).moved()).isEqualTo(moved);
        assertThat(calendars.version()).isGreaterThan(version);
        assertThat(calendars.dayCount(CITY).day(newYear))
                .isEqualTo(new DayCount.Day(newYear, false, "holiday", "元旦", false));
        assertThat(calendars.isWorkday(CITY, LocalDate.of(2030, 12, 31))).isFalse();
        other.refresh();
        assertThat(other.isPublished(2031)).isTrue();
        assertThat(calendars.publications())
                .anySatisfy(publication -> {
                    assertThat(publication.year()).isEqualTo(2031);
                    assertThat(publication.by()).isEqualTo(act.actor());
                    assertThat(publication.at()).isEqualTo(act.at());
                    assertThat(publication.moved())
                            .containsExactly("2030-12-31 off", "2031-01-01 off", "2031-01-04 work");
                });

        var corrected = calendars.enter(year(2031, off("2031-01-01")), false, act());
        assertThat(corrected.moved())
                .extracting(Moved::date)
                .containsExactly(LocalDate.of(2030, 12, 31), LocalDate.of(2031, 1, 4));
        assertThat(calendars.isWorkday(CITY, LocalDate.of(2030, 12, 31))).isTrue();
    }

    @Test
    void closesARegionAndAllThatLiesInIt() {
        var date = LocalDate.of(2026, 7, 7);
        calendars.close(DISTRICT, date, "防汛停止办公", "渝府字〔2026〕7号", act());
        assertThat(calendars.dayCount("360502001001").day(date))
                .isEqualTo(new DayCount.Day(date, false, "local-closure", "防汛停止办公", false));
        assertThat(calendars.isWorkday(CITY, date)).isTrue();
        assertThat(calendars.isWorkday("360521", date)).isTrue();
        calendars.reopen(DISTRICT, date, "渝府字〔2026〕8号", act());
        assertThat(calendars.isWorkday(DISTRICT, date)).isTrue();
        assertThatThrownBy(() -> calendars.reopen(DISTRICT, date, "再次", act()))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void refusesAnEntryWithEveryFault() {
        assertThatThrownBy(() ->
                        calendars.enter(
                                new YearCalendar(
                                        2032,
                                        List.of(),
                                        List.of(
                                                off("2031-11-30"),
                                                off("2032-01-01"),
                                                off("2032-01-01"),
                                                new Holiday("", LocalDate.of(2032, 1, 2), true))),
                                true,
                                act()))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid ->
                                assertThat(invalid.faults())
                                        .extracting(fault -> fault.field() + " " + fault.code())
                                        .containsExactly(
                                                "papers required",
                                                "days[0].date invalid",
                                                "days[2].date repeated",
                                                "days[3].name required"));
        assertThatThrownBy(() -> calendars.enter(year(2032), false, act()))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void endsTheLastDayAtMidnightAndStartsOnTheDayOfReceipt() {
        assertThat(calendars.endOf(CITY, LocalDate.of(2026, 3, 16)))
                .isEqualTo("2026-03-16T16:00:00Z");
        assertThat(calendars.startOf(CITY, LocalDate.of(2026, 3, 14))).isEqualTo("2026-03-14");
        assertThat(calendars.workingHours(CITY, LocalDate.of(2026, 3, 16)).closing())
                .hasToString("17:00");
    }

    /** In a district of its own, so that the city keeps what is usual. */
    @Test
    void localRulesMayEndTheDayWithItsBusinessAndRollReceiptsOfDaysOff() {
        var friday = LocalDate.of(2026, 3, 20);
        var saturday = LocalDate.of(2026, 3, 21);
        var makeUpSaturday = LocalDate.of(2026, 2, 14);
        put("clock.endOfDay", "BUSINESS_HOURS", Setting.Unit.TEXT);
        put("clock.rollNonWorkdayReceipt", "true", Setting.Unit.FLAG);
        assertThat(calendars.endOf(COUNTY, friday)).isEqualTo("2026-03-20T09:00:00Z");
        assertThat(calendars.endOf(COUNTY, makeUpSaturday)).isEqualTo("2026-02-14T09:00:00Z");
        assertThat(calendars.endOf(COUNTY, saturday)).isEqualTo("2026-03-21T16:00:00Z");
        assertThat(calendars.startOf(COUNTY, friday)).isEqualTo(friday);
        assertThat(calendars.startOf(COUNTY, saturday)).isEqualTo("2026-03-23");
        assertThat(calendars.startOf(COUNTY, makeUpSaturday)).isEqualTo(makeUpSaturday);
        assertThat(calendars.startOf(COUNTY, LocalDate.of(2026, 2, 15))).isEqualTo("2026-02-24");
        assertThat(calendars.endOf(CITY, friday)).isEqualTo("2026-03-20T16:00:00Z");
        assertThat(calendars.startOf(CITY, saturday)).isEqualTo(saturday);
        var before = LocalDate.of(2025, 12, 26);
        assertThat(calendars.endOf(COUNTY, before)).isEqualTo("2025-12-26T16:00:00Z");
    }

    private void put(String key, String value, Setting.Unit unit) {
        settings.put(
                new Setting(key, COUNTY, LocalDate.of(2026, 1, 1), value, unit, "余办〔2026〕1号"),
                act());
    }

    private ResultActions ask(String body) throws Exception {
        return mvc.perform(
                post("/api/public/deadlines")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(user("anyone"))
                        .with(csrf()));
    }

    @Test
    void answersWhenALimitRunsOutAndWhy() throws Exception {
        ask("""
        {"region": "360500", "start": "2026-03-02", "days": 10, "unit": "WORKDAY",
         "pauses": [{"from": "2026-03-05", "to": "2026-03-12"}, {"from": "2026-03-10", "to": "2026-03-13"}],
         "extensionDays": 0}
        """)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.due").value("2026-03-24"))
                .andExpect(jsonPath("$.provisional").value(false))
                .andExpect(jsonPath("$.days.length()").value(23))
                .andExpect(jsonPath("$.days[0].reason").value("start"))
                .andExpect(
                        jsonPath(
                                "$.days[?(@.counted==true)].date",
                                org.hamcrest.Matchers.hasSize(10)))
                .andExpect(
                        jsonPath(
                                "$.days[?(@.reason=='paused')].date",
                                org.hamcrest.Matchers.hasSize(6)));
        ask("""
        {"region": "360500", "start": "2026-02-10", "days": 20, "unit": "WORKDAY", "extensionDays": 10}
        """)
                .andExpect(jsonPath("$.due").value("2026-03-30"));
        ask("""
        {"region": "360500", "start": "2026-09-25", "days": 10, "unit": "NATURAL", "pauses": []}
        """)
                .andExpect(jsonPath("$.due").value("2026-10-08"));
        ask("""
        {"region": "360500", "start": "2028-12-20", "days": 20, "unit": "WORKDAY"}
        """)
                .andExpect(jsonPath("$.provisional").value(true));
        ask("""
        {"region": "360500", "start": "2026-03-02", "days": 10, "unit": "WORKDAY",
         "pauses": [{"from": "2026-03-05", "to": null}]}
        """)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.due").value((Object) null))
                .andExpect(jsonPath("$.days.length()").value(4));
    }

    @Test
    void answersAQuestionOfTheLargestSize() throws Exception {
        String pauses =
                String.join(
                        ",",
                        Stream.generate(() -> "{\"from\":\"2000-01-01\",\"to\":\"2100-12-31\"}")
                                .limit(100)
                                .toList());
        ask("""
        {"region": "360500", "start": "2000-01-01", "days": 3650, "unit": "WORKDAY",
         "extensionDays": 3650, "pauses": [%s]}
        """
                        .formatted(pauses))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.provisional").value(true));
    }

    @Test
    void refusesABadQuestionWithEveryFault() throws Exception {
        ask("""
        {"region": "nowhere", "start": "2026-02-30", "days": 3651, "unit": "WEEK", "extensionDays": "x",
         "pauses": [{"from": "2026-03-05", "to": "2026-03-04"}, {"to": 7}, "pause"]}
        """)
                .andExpect(status().is(422))
                .andExpect(
                        jsonPath(
                                "$.faults[*].field",
                                org.hamcrest.Matchers.containsInAnyOrder(
                                        "start",
                                        "days",
                                        "extensionDays",
                                        "unit",
                                        "pauses[0].to",
                                        "pauses[1].from",
                                        "pauses[1].to",
                                        "pauses[2].from",
                                        "region")));
        ask("{}").andExpect(status().is(422)).andExpect(jsonPath("$.faults.length()").value(4));
        ask("[]").andExpect(status().is(422));
        ask("{").andExpect(status().isBadRequest());
    }

    @Test
    void showsAYearToEverybody() throws Exception {
        mvc.perform(
                        get("/api/public/calendars/2026")
                                .param("region", "360521")
                                .with(user("anyone")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.workdays").value(248))
                .andExpect(jsonPath("$.provisional").value(false))
                .andExpect(jsonPath("$.days.length()").value(365))
                .andExpect(jsonPath("$.days[0].reason").value("holiday"));
        mvc.perform(
                        get("/api/public/calendars/2099")
                                .param("region", "360521")
                                .with(user("anyone")))
                .andExpect(jsonPath("$.provisional").value(true));
        mvc.perform(
                        get("/api/public/calendars/1999")
                                .param("region", "360521")
                                .with(user("anyone")))
                .andExpect(status().is(422));
    }

    @Test
    void showsWhoEnteredAYearToItemAdministratorsOnly() throws Exception {
        mvc.perform(get("/api/admin/calendars").with(user("one").roles("ITEM_ADMINISTRATOR")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.year==2026)].papers", org.hamcrest.Matchers.hasSize(1)));
        mvc.perform(get("/api/admin/calendars").with(user("two").roles("AUDIT_ADMINISTRATOR")))
                .andExpect(status().isForbidden());
    }
}
