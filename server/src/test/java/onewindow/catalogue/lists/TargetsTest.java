package onewindow.catalogue.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import onewindow.ModuleTest;
import onewindow.catalogue.lists.Target.Figure;
import onewindow.catalogue.lists.Target.Unit;
import onewindow.platform.Act;
import onewindow.platform.Invalid;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class TargetsTest {
    private static final String CITY = "360500000000";
    private static final String COUNTY = "360502000000";

    @Autowired Targets targets;
    @Autowired Clock clock;

    private final int year = ThreadLocalRandom.current().nextInt(2040, 2100);

    @Test
    void theTargetOfTheCityHoldsInACountyThatHasNoneOfItsOwn() {
        set(Figure.ONE_WINDOW, "360500", "70");
        assertThat(targets.of(COUNTY, Figure.ONE_WINDOW, year).orElseThrow().value())
                .isEqualByComparingTo("70");
        set(Figure.ONE_WINDOW, COUNTY, "75.5");
        assertThat(targets.of(COUNTY, Figure.ONE_WINDOW, year).orElseThrow().value())
                .isEqualByComparingTo("75.5");
        assertThat(targets.of(CITY, Figure.ONE_WINDOW, year).orElseThrow().value())
                .isEqualByComparingTo("70");
        assertThat(targets.of(CITY, Figure.ONLINE, year)).isEmpty();
        assertThat(targets.of(CITY, Figure.ONE_WINDOW, year - 1)).isEmpty();
    }

    @Test
    void theLatestHoldsAndTheEarlierIsKept() {
        set(Figure.INSTANT, CITY, "60");
        set(Figure.INSTANT, CITY, "65");
        assertThat(targets.ofYear(year))
                .filteredOn(target -> target.figure() == Figure.INSTANT)
                .singleElement()
                .satisfies(target -> assertThat(target.value()).isEqualByComparingTo("65"));
        assertThat(targets.history(CITY, Figure.INSTANT, year)).hasSize(2);
    }

    @Test
    void refusesWhatNoFigureCanReach() {
        assertThatThrownBy(() -> set(Figure.ONE_WINDOW, CITY, "100.01"))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> set(Figure.ONE_WINDOW, CITY, "-1")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> set(Figure.ONE_WINDOW, CITY, "1.001")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> set(Figure.ONE_WINDOW, "999999", "50"))
                .isInstanceOf(Invalid.class);
    }

    private void set(Figure figure, String region, String value) {
        targets.set(
                new Targets.NewTarget(
                        region, figure, year, new BigDecimal(value), Unit.PERCENT, "余府发〔2026〕1号"),
                Act.byPlatform(UUID.randomUUID().toString(), clock.instant()));
    }
}
