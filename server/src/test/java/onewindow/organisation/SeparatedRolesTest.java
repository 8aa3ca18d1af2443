package onewindow.organisation;

import static onewindow.identity.Role.APPROVER;
import static onewindow.identity.Role.AUDIT_ADMINISTRATOR;
import static onewindow.identity.Role.CHIEF_REPRESENTATIVE;
import static onewindow.identity.Role.COLLECTION;
import static onewindow.identity.Role.DIRECTOR;
import static onewindow.identity.Role.REVIEWER;
import static onewindow.identity.Role.SECURITY_ADMINISTRATOR;
import static onewindow.identity.Role.SUPERVISOR;
import static onewindow.identity.Role.SYSTEM_ADMINISTRATOR;
import static onewindow.identity.Role.WINDOW;
import static org.assertj.core.api.Assertions.assertThat;

import onewindow.identity.Role;
import org.junit.jupiter.api.Test;

class SeparatedRolesTest {
    @Test
    void separatesAcceptingFromDecidingAndReviewingFromChecking() {
        assertThat(SeparatedRoles.separated(WINDOW, APPROVER)).isTrue();
        assertThat(SeparatedRoles.separated(CHIEF_REPRESENTATIVE, WINDOW)).isTrue();
        assertThat(SeparatedRoles.separated(REVIEWER, CHIEF_REPRESENTATIVE)).isTrue();
        assertThat(SeparatedRoles.separated(REVIEWER, APPROVER)).isTrue();
    }

    @Test
    void separatesSupervisionFromHandling() {
        assertThat(SeparatedRoles.separated(SUPERVISOR, WINDOW)).isTrue();
        assertThat(SeparatedRoles.separated(COLLECTION, SUPERVISOR)).isTrue();
        assertThat(SeparatedRoles.separated(SUPERVISOR, DIRECTOR)).isFalse();
    }

    @Test
    void separatesTheThreeAdministratorsFromEachOtherAndFromEveryone() {
        assertThat(SeparatedRoles.separated(SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR)).isTrue();
        assertThat(SeparatedRoles.separated(AUDIT_ADMINISTRATOR, SECURITY_ADMINISTRATOR)).isTrue();
        assertThat(SeparatedRoles.separated(AUDIT_ADMINISTRATOR, DIRECTOR)).isTrue();
    }

    @Test
    void isTheSameSeenFromEitherSideAndLetsOnePersonHoldOneRoleTwice() {
        for (Role one : Role.values()) {
            assertThat(SeparatedRoles.separated(one, one)).isFalse();
            for (Role other : Role.values()) {
                assertThat(SeparatedRoles.separated(one, other))
                        .isEqualTo(SeparatedRoles.separated(other, one));
            }
        }
    }

    @Test
    void letsTheClerkAlsoHandOutAndTheChiefAlsoApprove() {
        assertThat(SeparatedRoles.separated(WINDOW, COLLECTION)).isFalse();
        assertThat(SeparatedRoles.separated(CHIEF_REPRESENTATIVE, APPROVER)).isFalse();
    }
}
