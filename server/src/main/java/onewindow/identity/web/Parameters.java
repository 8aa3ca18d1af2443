package onewindow.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onewindow.identity.SignedIn;
import onewindow.platform.Act;
import onewindow.platform.Invalid;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Controllers are handed who is signed in, and the act: who, where, when, from which address, with
 * which key ({@code Idempotency-Key}) and on which version ({@code If-Match}).
 */
@Configuration
class Parameters implements WebMvcConfigurer {
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Act.class, SignedIn.class);
    }

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,150}");
    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"?([0-9]{1,9})\"?");

    private final Clock clock;

    Parameters(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new SignedInParameter());
        resolvers.add(new ActParameter(clock));
    }

    private static @Nullable SignedIn signedIn() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Person person
                ? person.signedIn()
                : null;
    }

    private static final class SignedInParameter implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == SignedIn.class;
        }

        @Override
        public @Nullable Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer view,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            SignedIn signedIn = signedIn();
            if (signedIn == null && !parameter.isOptional()) {
                throw new AuthenticationCredentialsNotFoundException("Nobody is signed in");
            }
            return signedIn;
        }
    }

    private record ActParameter(Clock clock) implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Act.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer view,
                NativeWebRequest web,
                @Nullable WebDataBinderFactory binders) {
            SignedIn signedIn = signedIn();
            var request = web.getNativeRequest(HttpServletRequest.class);
            String address = request == null ? "" : request.getRemoteAddr();
            String key = key(web.getHeader("Idempotency-Key"));
            Integer version = version(web.getHeader(HttpHeaders.IF_MATCH));
            return signedIn == null
                    ? new Act(
                            Act.NOBODY,
                            null,
                            null,
                            address,
                            address + " " + key,
                            version,
                            clock.instant())
                    : new Act(
                            signedIn.account(),
                            signedIn.post(),
                            signedIn.window(),
                            address,
                            key,
                            version,
                            clock.instant());
        }

        private static String key(@Nullable String header) {
            if (header == null) {
                return UUID.randomUUID().toString();
            }
            if (!KEY.matcher(header).matches()) {
                throw new Invalid("Idempotency-Key", "invalid");
            }
            return header;
        }

        private static @Nullable Integer version(@Nullable String header) {
            if (header == null) {
                return null;
            }
            Matcher version = VERSION.matcher(header);
            if (!version.matches()) {
                throw new Invalid("If-Match", "invalid");
            }
            return Integer.valueOf(version.group(1));
        }
    }
}
