package onewindow.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {
    @Test
    void agreesWithThePublishedVectors() {
        for (var vector : Vectors.of("uscc.json")) {
            String value = vector.get("value").stringValue();
            assertThat(CreditCode.isValid(value))
                    .as(value)
                    .isEqualTo(vector.get("valid").booleanValue());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y43",
                "11370800MB28559184",
                "12441500196720244T",
                "11220000013544541J",
                "11430000006122244L",
                "11330105002500287C",
                "11100000MB03271699"
            })
    void acceptsRealCodes(String code) {
        assertThat(CreditCode.isValid(code)).isTrue();
        assertThat(CreditCode.checkDigit(code)).isEqualTo(code.charAt(17));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11440300007542785T",
                "91350100m000100y43",
                "91350100M000100I43",
                "9135010AM000100Y43",
                "91350100M000100Y4",
                ""
            })
    void refusesWhatIsNotOne(String code) {
        assertThat(CreditCode.isValid(code)).isFalse();
    }
}
