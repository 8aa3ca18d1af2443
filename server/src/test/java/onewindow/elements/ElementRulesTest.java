package onewindow.elements;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import onewindow.platform.Invalid;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElementRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\d{6}",
                "[0-9A-Z]{28}",
                "\\d{17}[\\dX]",
                "赣[A-Z][0-9A-Z]{5,6}",
                "A?\\d{3}"
            })
    void takesFormatsThatEveryEngineReadsAlike(String format) {
        assertThatCode(() -> ElementRules.check(text(format))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a+)+$",
                "a*",
                ".*",
                "[0-9",
                "\\d{1,99}\\d{1,99}\\d{1,99}\\d{1,99}",
                "(?<x>a)",
                "\\p{L}",
                "a|b",
                ""
            })
    void refusesFormatsThatCouldRunForLongOrMeanAnotherThingElsewhere(String format) {
        assertThatThrownBy(() -> ElementRules.check(text(format))).isInstanceOf(Invalid.class);
    }

    private static DataElement text(String format) {
        return new DataElement(
                "DE09001", "编号", "Number", "TEXT", format, 50, List.of(), null, null, null);
    }
}
