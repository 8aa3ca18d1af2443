package onewindow.identity.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import onewindow.identity.Role;
import onewindow.identity.Sessions;
import onewindow.platform.web.Outermost;
import onewindow.platform.web.RateLimit;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Who is let in where, and what every answer tells the browser. A path under {@code /api} that no
 * audience owns lets nobody in.
 */
@Configuration
class SecurityConfiguration {
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self';"
                    + " worker-src 'self' blob:; frame-src 'self' blob:; object-src 'none';"
                    + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    private static final String PERMISSIONS_POLICY =
            "camera=(self), geolocation=(self), microphone=(), payment=()";

    @Bean
    SecurityFilterChain admission(
            HttpSecurity http,
            Sessions sessions,
            SessionCookie cookie,
            NotAdmitted notAdmitted,
            CsrfTokenRepository tokens,
            RateLimit limit,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return http.authorizeHttpRequests(SecurityConfiguration::admit)
                // Its filter takes every request for a new sign-in, since ours keeps nothing
                // between
                // requests, and would renew the token of the page with each.
                .sessionManagement(session -> session.disable())
                .securityContext(context ->
                        context.securityContextRepository(
                                new RequestAttributeSecurityContextRepository()))
                .csrf(csrf ->
                        csrf.csrfTokenRepository(tokens)
                                .csrfTokenRequestHandler(new ReadableToken())
                                .ignoringRequestMatchers("/api/public/**", "/actuator/health"))
                .headers(SecurityConfiguration::headers)
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(notAdmitted)
                                .accessDeniedHandler(notAdmitted))
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.disable())
                .addFilterAfter(
                        new RateLimitFilter(limit, problems), SecurityContextHolderFilter.class)
                .addFilterBefore(new SessionFilter(sessions, cookie, problems), CsrfFilter.class)
                .build();
    }

    /** Nobody reads them: without this every filter of the chain is wrapped twice to be timed. */
    @Bean
    SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    /** There is no other way in: keeps Spring Boot from making a user of its own. */
    @Bean
    UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }

    private static void admit(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers("/api/public/**", "/api/session")
                .permitAll()
                .requestMatchers("/api/session/**")
                .authenticated();
        for (Role.Audience audience : Role.Audience.values()) {
            requests.requestMatchers(Person.prefix(audience) + "/**").access(belongsTo(audience));
        }
        requests.requestMatchers("/api/**")
                .denyAll()
                .requestMatchers("/actuator/health", "/actuator/health/**")
                .permitAll()
                .requestMatchers("/actuator/**")
                .denyAll()
                .requestMatchers(HttpMethod.GET, "/**")
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, "/**")
                .permitAll()
                .anyRequest()
                .denyAll();
    }

    private static AuthorizationManager<RequestAuthorizationContext> belongsTo(
            Role.Audience audience) {
        String authority = Person.authority(audience);
        return (who, request) -> {
            var person = who.get();
            if (person instanceof Person known) {
                request.getRequest().setAttribute(Outermost.ACTOR, known.signedIn().account());
            }
            boolean admitted =
                    person instanceof Person known
                            && !known.mustChangePassword()
                            && known.getAuthorities().stream()
                                    .anyMatch(one -> authority.equals(one.getAuthority()));
            return (AuthorizationResult) new AuthorizationDecision(admitted);
        };
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .frameOptions(frame -> frame.deny())
                .referrerPolicy(policy ->
                        policy.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS_POLICY))
                .cacheControl(cache -> cache.disable())
                .addHeaderWriter(SecurityConfiguration::caching);
    }

    /** Answers are never kept; files whose names carry their hash may be kept for ever. */
    private static void caching(HttpServletRequest request, HttpServletResponse response) {
        if (response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            return;
        }
        String path = request.getRequestURI();
        boolean named = path.startsWith("/assets/") && response.getStatus() == 200;
        boolean answer = path.startsWith("/api/") || path.startsWith("/v3/");
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                answer ? "no-store" : named ? "public, max-age=31536000, immutable" : "no-cache");
    }

    /** The token of the page; {@link SessionController} renews it with who is signed in. */
    @Bean
    CsrfTokenRepository tokens() {
        var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    /**
     * The page's script reads the cookie and sends it back; every answer makes sure there is one.
     */
    private static final class ReadableToken extends CsrfTokenRequestAttributeHandler {
        @Override
        public void handle(
                HttpServletRequest request,
                HttpServletResponse response,
                Supplier<CsrfToken> token) {
            super.handle(request, response, token);
            String path = request.getRequestURI();
            if (path.startsWith("/api/") && !path.startsWith("/api/public/")) {
                token.get().getToken();
            }
        }
    }
}
