package onewindow.identity.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import onewindow.identity.Role;
import onewindow.identity.SignedIn;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Requests of tests as somebody who is signed in, with the page's token. */
public final class As {
    private As() {}

    public static RequestPostProcessor role(Role... roles) {
        return account(UUID.randomUUID(), roles);
    }

    public static RequestPostProcessor account(UUID account, Role... roles) {
        return signedIn(new SignedIn(account, "测试", Set.of(roles), null, null));
    }

    public static RequestPostProcessor signedIn(SignedIn signedIn) {
        return request -> {
            var cookies = new ArrayList<Cookie>();
            if (request.getCookies() != null) {
                cookies.addAll(List.of(request.getCookies()));
            }
            cookies.add(new Cookie("XSRF-TOKEN", "token-of-the-page"));
            request.setCookies(cookies.toArray(Cookie[]::new));
            request.addHeader("X-XSRF-TOKEN", "token-of-the-page");
            return authentication(new Person(signedIn, false)).postProcessRequest(request);
        };
    }
}
