package onewindow.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-5", "@sum", "\t=1", "\r=1", "'quoted", "'"})
    void takesNoTextForAFormulaAndGivesItBackAsItWas(String text) {
        assertThat(SpreadsheetText.guarded(text)).isEqualTo("'" + text);
        assertThat(SpreadsheetText.unguarded("'" + text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "工本费", "a=b", "5-3", " =1"})
    void leavesOtherTextsAlone(String text) {
        assertThat(SpreadsheetText.guarded(text)).isEqualTo(text);
        assertThat(SpreadsheetText.unguarded(text)).isEqualTo(text);
    }

    @Test
    void keepsCommasAndQuotesWithinTheirCells() {
        assertThat(SpreadsheetText.table(Stream.of(List.of("名称", "标准"), List.of("换,\"领\"", "20"))))
                .isEqualTo("\uFEFF名称,标准\r\n\"换,\"\"领\"\"\",20\r\n");
    }
}
