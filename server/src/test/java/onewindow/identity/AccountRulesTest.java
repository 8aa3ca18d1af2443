package onewindow.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountRulesTest {
    @ParameterizedTest
    @CsvSource({
        "Short-1aB, password-short",
        "alllowercaseletters, password-classes",
        "lowercase-and-signs, password-classes",
        "Zhangsan-2026-x, password-personal",
        "x-13812345678-Y, password-personal",
        "我是张小三-Abc-77, password-personal",
        "Password123456, password-weak",
        "P@ssw0rd-2026, ",
        "Pa$$w0rd!!11, password-weak",
        "Qwerty!123456, password-weak",
        "Aa1!Aa1!Aa1!, password-weak",
        "Lantern-7-quiet, ",
        "灯笼-安静-Seven-7, "
    })
    void saysWhatIsWrongWithAPassword(String password, String fault) {
        assertThat(
                        PasswordRules.fault(password, List.of("zhangsan", "张小三", "13812345678"))
                                .orElse(null))
                .isEqualTo(fault);
    }

    @Test
    void separatesDuties() {
        for (Role role : Role.values()) {
            assertThat(SeparationOfDuties.allows(Set.of(role))).as(role.name()).isTrue();
        }
        for (Role administrator :
                List.of(
                        Role.SYSTEM_ADMINISTRATOR,
                        Role.SECURITY_ADMINISTRATOR,
                        Role.AUDIT_ADMINISTRATOR)) {
            for (Role other : Role.values()) {
                if (other != administrator) {
                    assertThat(SeparationOfDuties.allows(Set.of(administrator, other)))
                            .as(administrator + " " + other)
                            .isFalse();
                }
            }
        }
        assertThat(SeparationOfDuties.allows(Set.of(Role.WINDOW, Role.APPROVER))).isFalse();
        assertThat(SeparationOfDuties.allows(Set.of(Role.REVIEWER, Role.APPROVER))).isFalse();
        assertThat(SeparationOfDuties.allows(Set.of(Role.SUPERVISOR, Role.REVIEWER))).isFalse();
        assertThat(SeparationOfDuties.allows(Set.of(Role.CITIZEN, Role.WINDOW))).isFalse();
        assertThat(SeparationOfDuties.allows(Set.of(Role.WINDOW, Role.COLLECTION))).isTrue();
        assertThat(SeparationOfDuties.allows(Set.of(Role.CITIZEN, Role.AGENT))).isTrue();
    }

    @Test
    void readsAPartyAsItsDocumentSays() {
        var today = java.time.LocalDate.of(2026, 11, 22);
        assertThat(People.person().faults("", today)).isEmpty();
        assertThat(People.enterprise().faults("", today)).isEmpty();
        var wrong =
                new Party(
                        Party.Kind.NATURAL_PERSON,
                        " ",
                        Party.IDENTITY_CARD,
                        "110105194912310020",
                        "123",
                        "x".repeat(301),
                        null);
        assertThat(wrong.faults("party.", today))
                .extracting(fault -> fault.field() + " " + fault.code())
                .containsExactly(
                        "party.name required",
                        "party.documentNumber check-digit",
                        "party.phone invalid",
                        "party.address too-long");
    }
}
