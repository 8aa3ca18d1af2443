package onewindow.regions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.ModuleTest;
import onewindow.platform.Act;
import onewindow.platform.Acts;
import onewindow.platform.Invalid;
import onewindow.platform.NotFound;
import onewindow.regions.Region.Level;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class RegionsTest {
    private static final String CITY = "360500000000";
    private static final LocalDate JANUARY = LocalDate.of(2025, 1, 1);
    private static final LocalDate JULY = LocalDate.of(2025, 7, 1);

    @Autowired Regions regions;
    @Autowired RegionStore store;
    @Autowired Acts acts;
    @Autowired Clock clock;
    @Autowired MockMvc mvc;

    private static Act act() {
        return new Act(
                UUID.randomUUID(),
                null,
                null,
                "127.0.0.1",
                UUID.randomUUID().toString(),
                null,
                Instant.parse("2026-01-05T01:00:00Z"));
    }

    @Test
    void knowsTheDemonstrationCityDownToItsVillages() {
        assertThat(regions.find("360500"))
                .isEqualTo(new Region(CITY, "新余市", Level.CITY, "360000000000"));
        assertThat(regions.children(CITY))
                .extracting(Region::name)
                .containsExactly("渝水区", "分宜县", "高新区", "仙女湖区");
        var towns =
                regions.children(CITY).stream()
                        .flatMap(county -> regions.children(county.code()).stream())
                        .toList();
        assertThat(towns).hasSize(34).allMatch(town -> town.level() == Level.TOWN);
        assertThat(towns).extracting(Region::name).contains("东坑林场");
        assertThat(towns.stream().mapToInt(town -> regions.children(town.code()).size()).sum())
                .isEqualTo(511);
        assertThat(regions.isNational("360502")).isTrue();
        assertThat(regions.isNational("360572")).isFalse();
    }

    @Test
    void tellsWhereAPlaceLies() {
        assertThat(regions.path("360502001001"))
                .extracting(Region::name)
                .containsExactly("新余市", "渝水区", "城南街道", "百花湖社区居民委员会");
        assertThat(regions.path("360000")).extracting(Region::name).containsExactly("江西省");
        assertThat(regions.isWithin("360502001001", CITY)).isTrue();
        assertThat(regions.isWithin(CITY, "360500")).isTrue();
        assertThat(regions.isWithin(CITY, "360502001001")).isFalse();
        assertThat(regions.isWithin("360502001001", "360521")).isFalse();
        assertThat(regions.isWithin("not a code", CITY)).isFalse();
        assertThat(regions.site("360502001001")).isEqualTo(1);
        assertThatThrownBy(() -> regions.site("360000")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> regions.find("999999")).isInstanceOf(NotFound.class);
    }

    @Test
    void keepsAnEndedCodeFindableAndRenamesFromADayOn() {
        regions.add(
                List.of(
                        new NewRegion("910000000000", "测试省", true),
                        new NewRegion("910100000000", "测试市", true),
                        new NewRegion("910101000000", "旧名县", true)),
                JANUARY,
                "测试",
                act());
        regions.add(List.of(new NewRegion("910101000000", "新名区", true)), JULY, "关于更名的批复", act());
        assertThat(regions.find("910101").name()).isEqualTo("新名区");
        assertThat(regions.children("910100", JULY.minusDays(1)))
                .extracting(Region::name)
                .containsExactly("旧名县");
        regions.end("910101000000", LocalDate.of(2025, 12, 31), act());
        assertThat(regions.children("910100")).isEmpty();
        assertThat(regions.find("910101").name()).isEqualTo("新名区");
        assertThat(regions.isValid("910101", LocalDate.of(2025, 12, 31))).isTrue();
        assertThat(regions.isValid("910101", LocalDate.of(2026, 1, 1))).isFalse();
        assertThatThrownBy(() -> regions.end("910199", JULY, act())).isInstanceOf(NotFound.class);
    }

    @Test
    void seesWhatAnotherNodeAdded() {
        var other = new Regions(store, acts, clock);
        assertThat(other.isKnown("920000")).isFalse();
        regions.add(List.of(new NewRegion("920000000000", "另一省", true)), JANUARY, "测试", act());
        assertThat(regions.isKnown("920000")).isTrue();
        other.refresh();
        assertThat(other.isKnown("920000")).isTrue();
    }

    @Test
    void refusesWhatDoesNotFitWithEveryFault() {
        assertThatThrownBy(() ->
                        regions.add(
                                List.of(
                                        new NewRegion("36050200100", "短", true),
                                        new NewRegion("930101000000", "无上级县", true),
                                        new NewRegion("360502000000", "渝水区", true),
                                        new NewRegion("360599000000", " ", false)),
                                LocalDate.of(2000, 1, 1),
                                "",
                                act()))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid ->
                                assertThat(invalid.faults())
                                        .extracting(Invalid.Fault::toString)
                                        .hasSize(5));
        assertThatThrownBy(() -> regions.assignSite(CITY, 4096, act())).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> regions.assignSite("360502", 2, act()))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void listsWhatLiesInARegionForEverybody() throws Exception {
        mvc.perform(get("/api/public/regions").param("parent", "360500").with(user("anyone")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(4))
                .andExpect(jsonPath("$[0].code").value("360502000000"))
                .andExpect(jsonPath("$[0].level").value("COUNTY"));
        mvc.perform(get("/api/public/regions").with(user("anyone")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.code=='360000000000')].name").value("江西省"));
        mvc.perform(get("/api/public/regions").param("parent", "999999").with(user("anyone")))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.kind").value("region"));
    }
}
