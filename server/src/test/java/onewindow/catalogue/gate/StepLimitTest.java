package onewindow.catalogue.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StepLimitTest {
    @ParameterizedTest
    @CsvSource({
        "当场, 0, false",
        "即办, 0, false",
        "不计入时限, 0, false",
        "3个工作日, 1440, false",
        "三个工作日, 1440, false",
        "十五个工作日内, 7200, false",
        "二十工作日, 9600, false",
        "0.5个工作日, 240, false",
        "半个工作日, 240, false",
        "4小时, 240, false",
        "30分钟, 30, false",
        "不超过2个工作日, 960, false",
        "5个自然日, 7200, true",
        "10日, 14400, true",
        "两天, 2880, true",
        "1个月, 43200, true"
    })
    void readsWhatPeopleWrite(String text, int minutes, boolean natural) {
        assertThat(StepLimit.parse(text)).contains(new StepLimit(minutes, natural));
    }

    @ParameterizedTest
    @ValueSource(strings = {"尽快", "个工作日", "3", "3个工作日或5个工作日", "按规定", "3周半"})
    void doesNotGuess(String text) {
        assertThat(StepLimit.parse(text)).isEqualTo(Optional.empty());
    }
}
