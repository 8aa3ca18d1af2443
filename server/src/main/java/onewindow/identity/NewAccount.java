package onewindow.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onewindow.platform.Invalid;
import onewindow.platform.Refused;
import onewindow.platform.Totp;
import org.jspecify.annotations.Nullable;

/**
 * @param login 3 to 40 letters, digits, dots, dashes; begins with a letter
 * @param name of the person as staff see it
 * @param party the citizen, or the enterprise of a legal person or clerk; none for staff
 * @param totpSecret Base32; staff need one
 */
public record NewAccount(
        String login,
        String password,
        String name,
        Set<Role> roles,
        @Nullable Party party,
        @Nullable String totpSecret) {
    public NewAccount {
        roles = Set.copyOf(roles);
    }

    private static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9._-]{2,39}");
    private static final int LONGEST_NAME = 100;

    static String login(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /** What the person can mend, all at once; then what the roles do not allow. */
    void check(LocalDate today) {
        var faults = new ArrayList<Invalid.Fault>();
        if (!LOGIN.matcher(login(login)).matches()) {
            faults.add(new Invalid.Fault("login", "login"));
        }
        if (name.isBlank()) {
            faults.add(new Invalid.Fault("name", "required"));
        } else if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            faults.add(new Invalid.Fault("name", "too-long"));
        }
        if (party != null) {
            faults.addAll(party.faults("party.", today));
        }
        PasswordRules.fault(password, personal(login(login), name.strip(), party))
                .ifPresent(code -> faults.add(new Invalid.Fault("password", code)));
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        checkRoles(roles, party, totpSecret != null && Totp.isSecret(totpSecret));
    }

    /** An account without a role is staff to be: the roles are granted by another administrator. */
    static void checkRoles(Set<Role> roles, @Nullable Party party, boolean hasSecret) {
        if (!SeparationOfDuties.allows(roles)) {
            throw new Refused(IdentityRefusal.ROLES_CONFLICT);
        }
        boolean applicant = roles.stream().anyMatch(role -> !role.isStaff());
        if (!applicant && !hasSecret) {
            throw new Refused(IdentityRefusal.ROLE_NEEDS_CODE);
        }
        boolean person = party != null && party.kind() == Party.Kind.NATURAL_PERSON;
        boolean enterprise = roles.contains(Role.ENTERPRISE);
        boolean fits = enterprise ? party != null && !person && roles.size() == 1 : person;
        if (applicant && !fits) {
            throw new Refused(IdentityRefusal.ROLE_NEEDS_PARTY);
        }
    }

    /** What a password must not contain. */
    static List<String> personal(String login, String name, @Nullable Party party) {
        return Stream.concat(
                        Stream.of(login, name),
                        party == null
                                ? Stream.empty()
                                : Stream.of(party.name(), party.documentNumber(), party.phone()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Without password and secret. */
    @Override
    public String toString() {
        return "NewAccount[" + login + ", " + roles + "]";
    }
}
