package onewindow.identity.web;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import onewindow.identity.Role;
import onewindow.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Who is signed in, as the security filters know it: one authority per audience and one per role.
 */
class Person extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1;
    private final transient SignedIn signedIn;
    private final boolean mustChangePassword;

    Person(SignedIn signedIn, boolean mustChangePassword) {
        super(authorities(signedIn.roles()));
        this.signedIn = signedIn;
        this.mustChangePassword = mustChangePassword;
        setAuthenticated(true);
    }

    static String authority(Role.Audience audience) {
        return "AUDIENCE_" + audience;
    }

    static String prefix(Role.Audience audience) {
        return "/api/" + audience.name().toLowerCase(Locale.ROOT);
    }

    SignedIn signedIn() {
        return signedIn;
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }

    @Override
    public Object getPrincipal() {
        return signedIn;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Person person && person.signedIn.equals(signedIn);
    }

    @Override
    public int hashCode() {
        return signedIn.hashCode();
    }

    private static Collection<GrantedAuthority> authorities(Set<Role> roles) {
        var authorities = new LinkedHashSet<GrantedAuthority>();
        for (Role role : roles) {
            authorities.add(new SimpleGrantedAuthority(authority(role.audience())));
            authorities.add(new SimpleGrantedAuthority("ROLE_" + role));
        }
        return authorities;
    }
}
