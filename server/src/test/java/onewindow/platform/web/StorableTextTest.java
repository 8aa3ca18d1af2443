package onewindow.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorableTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "刘𡐓",
                "阿依努尔·买买提",
                "ئايىنۇر",
                "一行\n二行\r\n\t三行",
                "<b>'; --</b>",
                "张\u202e三",
                "👨\u200d👩\u200d👧",
                "\ue000"
            })
    void takesWhatPeopleWrite(String text) {
        assertThat(StorableText.fits(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "张\u0000三",
                "\u0007",
                "\u007f",
                "\u0085",
                "张\ud842",
                "\udfb7张",
                "\udfb7\ud842",
                "\ufffe",
                "\ufdd0",
                "\ud83f\udfff"
            })
    void refusesWhatCannotBeStored(String text) {
        assertThat(StorableText.fits(text)).isFalse();
    }
}
