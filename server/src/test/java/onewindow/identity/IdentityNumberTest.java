package onewindow.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityNumberTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void agreesWithThePublishedVectors() {
        for (var vector : Vectors.of("id-cards.json")) {
            if (vector.get("valid").isNull()) {
                continue;
            }
            boolean ofThisStandard = vector.get("kind").stringValue().endsWith("18");
            String value = vector.get("value").stringValue();
            assertThat(IdentityNumber.isValid(value, TODAY))
                    .as(value)
                    .isEqualTo(ofThisStandard && vector.get("valid").booleanValue());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014", "820000200009100032"})
    void acceptsTheExamplesOfTheStandard(String number) {
        assertThat(IdentityNumber.isValid(number)).isTrue();
        assertThat(IdentityNumber.isValid(number, TODAY)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "150102880730303",
                "110105194912310020",
                "11010519491231002x",
                "01010519491231002X",
                "110105194902310027",
                "810001199001010011",
                "",
                "１１010519491231002X"
            })
    void refusesWhatIsNotOne(String number) {
        assertThat(IdentityNumber.isValid(number)).isFalse();
    }

    @Test
    void refusesBirthsInTheFutureAndBeyondAHundredAndFiftyYears() {
        String number = "33010219200403064X";
        assertThat(IdentityNumber.isValid(number, LocalDate.of(1920, 4, 3))).isTrue();
        assertThat(IdentityNumber.isValid(number, LocalDate.of(1920, 4, 2))).isFalse();
        assertThat(IdentityNumber.isValid(number, LocalDate.of(2070, 4, 3))).isTrue();
        assertThat(IdentityNumber.isValid(number, LocalDate.of(2070, 4, 4))).isFalse();
    }

    @Test
    void findsEveryWrongDigitAndEverySwapOfNeighbours() {
        String number = "360502198803120017";
        String body = number.substring(0, 17);
        char check =
                "0123456789X"
                        .chars()
                        .mapToObj(c -> (char) c)
                        .filter(c -> IdentityNumber.isValid(body + c))
                        .findFirst()
                        .orElseThrow();
        String valid = body + check;
        for (int i = 0; i < 17; i++) {
            for (char other = '0'; other <= '9'; other++) {
                if (other != valid.charAt(i)) {
                    var wrong = new StringBuilder(valid);
                    wrong.setCharAt(i, other);
                    assertThat(IdentityNumber.isValid(wrong.toString()))
                            .as(wrong.toString())
                            .isFalse();
                }
            }
            if (valid.charAt(i) != valid.charAt(i + 1)) {
                String swapped =
                        valid.substring(0, i)
                                + valid.charAt(i + 1)
                                + valid.charAt(i)
                                + valid.substring(i + 2);
                assertThat(IdentityNumber.isValid(swapped)).as(swapped).isFalse();
            }
        }
    }
}
