package onewindow.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    /** RFC 6238, appendix B, the last six of the eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void givesTheCodesOfTheStandard(long second, String code) {
        String secret = "GEZDGNBVGY3TQOJQ GEZDGNBVGY3TQOJQ";
        assertThat(Totp.code(secret, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
    }

    @Test
    void takesACodeAStepEarlyOrLateAndOnceOnly() {
        String secret = Totp.freshSecret();
        assertThat(Totp.isSecret(secret)).isTrue();
        var at = Instant.ofEpochSecond(1_234_567_890);
        long step = Totp.step(at);
        String code = Totp.code(secret, step);
        assertThat(Totp.stepOf(code, secret, at, -1)).hasValue(step);
        assertThat(Totp.stepOf(code, secret, at.plusSeconds(30), -1)).hasValue(step);
        assertThat(Totp.stepOf(code, secret, at.minusSeconds(30), -1)).hasValue(step);
        assertThat(Totp.stepOf(code, secret, at, step)).isEmpty();
        assertThat(Totp.stepOf("12345", secret, at, -1)).isEmpty();
        assertThat(Totp.isSecret("0189")).isFalse();
    }
}
