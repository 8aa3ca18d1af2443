package onewindow.licences;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class LicenceIdentifierTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.2.156.3005.2.11100000000013338W032.11220000013544541J.2430599.001.F",
                "1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U",
                "1.2.156.3005.2.11100000000013338W009.11330105002500287C.2025052201.002.0",
                "1.2.156.3005.2.11100000MB03271699022.340100.000000016.001.9"
            })
    void readsAndWritesIdentifiersThatAreInUse(String text) {
        assertThat(LicenceIdentifier.parse(text))
                .hasValueSatisfying(found -> assertThat(found).hasToString(text));
    }

    @Test
    void agreesWithThePublishedVectors() throws Exception {
        try (var vectors = getClass().getResourceAsStream("/vectors/licence-identifiers.json")) {
            for (var vector : JsonMapper.builder().build().readTree(vectors).get("cases")) {
                var reading = LicenceIdentifier.read(vector.get("value").asString());
                if (vector.get("checkOk").asBoolean()) {
                    assertThat(reading).isInstanceOf(LicenceIdentifier.Reading.Genuine.class);
                } else {
                    assertThat(reading).isEqualTo(new LicenceIdentifier.Reading.WrongCheck());
                }
            }
        }
    }

    @Test
    void tellsAnythingElseFromAnIdentifier() {
        assertThat(LicenceIdentifier.read("余卫证〔2026〕12号"))
                .isEqualTo(new LicenceIdentifier.Reading.NotOne());
        assertThat(LicenceIdentifier.read("1.2.156.3005.2.' or 1=1 --.001.9"))
                .isEqualTo(new LicenceIdentifier.Reading.NotOne());
    }

    @Test
    void findsEverySingleWrongCharacterAndEverySwapOfNeighbours() {
        var identifier =
                LicenceIdentifier.parse(
                                "1.2.156.3005.2.11100000000013338W009.11330105002500287C.2025052201.002.0")
                        .orElseThrow();
        String serial = identifier.serial();
        for (int i = 0; i < serial.length(); i++) {
            for (char other : "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".toCharArray()) {
                var changed = new StringBuilder(serial);
                changed.setCharAt(i, other);
                if (other != serial.charAt(i)) {
                    assertThat(with(identifier, changed.toString()).check())
                            .isNotEqualTo(identifier.check());
                }
            }
            if (i > 0 && serial.charAt(i) != serial.charAt(i - 1)) {
                var swapped = new StringBuilder(serial);
                swapped.setCharAt(i, serial.charAt(i - 1));
                swapped.setCharAt(i - 1, serial.charAt(i));
                assertThat(with(identifier, swapped.toString()).check())
                        .isNotEqualTo(identifier.check());
            }
        }
    }

    private static LicenceIdentifier with(LicenceIdentifier one, String serial) {
        return new LicenceIdentifier(one.typeCode(), one.issuer(), serial, one.version());
    }
}
