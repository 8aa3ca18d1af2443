package onewindow.organisation;

import static onewindow.identity.Role.APPROVER;
import static onewindow.identity.Role.AUDIT_ADMINISTRATOR;
import static onewindow.identity.Role.CHIEF_REPRESENTATIVE;
import static onewindow.identity.Role.COLLECTION;
import static onewindow.identity.Role.DUTY_LEADER;
import static onewindow.identity.Role.REVIEWER;
import static onewindow.identity.Role.SECURITY_ADMINISTRATOR;
import static onewindow.identity.Role.SUPERVISOR;
import static onewindow.identity.Role.SYSTEM_ADMINISTRATOR;
import static onewindow.identity.Role.WINDOW;

import java.util.EnumSet;
import java.util.Set;
import onewindow.identity.Role;

/** Roles that one person may not hold at the same time (rulebook, Annex B and §2.9.2). */
final class SeparatedRoles {
    private static final Set<Role> ACCEPTING = EnumSet.of(WINDOW);
    private static final Set<Role> REVIEWING = EnumSet.of(REVIEWER);
    private static final Set<Role> APPROVING = EnumSet.of(CHIEF_REPRESENTATIVE, APPROVER);
    private static final Set<Role> SUPERVISING = EnumSet.of(SUPERVISOR);
    private static final Set<Role> HANDLING =
            EnumSet.of(WINDOW, COLLECTION, DUTY_LEADER, REVIEWER, CHIEF_REPRESENTATIVE, APPROVER);

    /** Separated from each other, and from every business right (GB/T 22239-2019, 8.1.4.2 d). */
    private static final Set<Role> ADMINISTRATORS =
            EnumSet.of(SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR);

    private SeparatedRoles() {}

    static boolean separated(Role one, Role other) {
        if (one == other) {
            return false;
        }
        return ADMINISTRATORS.contains(one)
                || ADMINISTRATORS.contains(other)
                || between(ACCEPTING, APPROVING, one, other)
                || between(ACCEPTING, REVIEWING, one, other)
                || between(REVIEWING, APPROVING, one, other)
                || between(SUPERVISING, HANDLING, one, other);
    }

    private static boolean between(Set<Role> left, Set<Role> right, Role one, Role other) {
        return (left.contains(one) && right.contains(other))
                || (left.contains(other) && right.contains(one));
    }
}
