package onewindow.identity;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which roles one person must not have together (GB/T 22239-2019, 8.1.4.2 d; rulebook Annex B).
 * Which posts exclude each other in one case is a rule of the case.
 */
final class SeparationOfDuties {
    private static final Set<Role> ADMINISTRATORS =
            EnumSet.of(
                    Role.SYSTEM_ADMINISTRATOR,
                    Role.SECURITY_ADMINISTRATOR,
                    Role.AUDIT_ADMINISTRATOR);

    private static final List<Set<Role>> EXCLUSIVE =
            List.of(
                    EnumSet.of(Role.WINDOW, Role.APPROVER),
                    EnumSet.of(Role.REVIEWER, Role.APPROVER),
                    EnumSet.of(Role.SUPERVISOR, Role.WINDOW),
                    EnumSet.of(Role.SUPERVISOR, Role.COLLECTION),
                    EnumSet.of(Role.SUPERVISOR, Role.REVIEWER),
                    EnumSet.of(Role.SUPERVISOR, Role.APPROVER),
                    EnumSet.of(Role.SUPERVISOR, Role.CHIEF_REPRESENTATIVE));

    private SeparationOfDuties() {}

    /**
     * An administrator of the system has no other role; staff do not apply with the same account.
     */
    static boolean allows(Set<Role> roles) {
        boolean administrator = roles.stream().anyMatch(ADMINISTRATORS::contains);
        if (administrator) {
            return roles.size() == 1;
        }
        boolean staff = roles.stream().anyMatch(Role::isStaff);
        boolean applicant = roles.stream().anyMatch(role -> !role.isStaff());
        return !(staff && applicant) && EXCLUSIVE.stream().noneMatch(roles::containsAll);
    }
}
