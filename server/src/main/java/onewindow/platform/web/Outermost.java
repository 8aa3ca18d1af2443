package onewindow.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import onewindow.platform.Act;
import onewindow.platform.Audit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Around everything else: records an act without the right after its transaction is gone, and turns
 * what the filters inside throw into a problem document too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class Outermost extends OncePerRequestFilter {
    /** Request attribute: the right that was missing. */
    public static final String FORBIDDEN = "onewindow.forbidden";

    /** Request attribute: the account that is signed in, as a UUID. */
    public static final String ACTOR = "onewindow.actor";

    private static final Logger LOG = LoggerFactory.getLogger(Outermost.class);

    private final Audit audit;
    private final Clock clock;
    private final HandlerExceptionResolver problems;

    Outermost(
            Audit audit,
            Clock clock,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.audit = audit;
        this.clock = clock;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException failure) {
            if (response.isCommitted()
                    || problems.resolveException(request, response, null, failure) == null) {
                throw failure;
            }
        } finally {
            if (request.getAttribute(FORBIDDEN) instanceof String right) {
                record(request, right);
            }
        }
    }

    private void record(HttpServletRequest request, String right) {
        UUID actor = request.getAttribute(ACTOR) instanceof UUID account ? account : Act.NOBODY;
        var act = new Act(actor, null, null, request.getRemoteAddr(), "", null, clock.instant());
        String subject = request.getMethod() + " " + request.getRequestURI();
        try {
            audit.record(act, "forbidden", subject, false, right);
        } catch (DataAccessException | TransactionException databaseAway) {
            LOG.error(
                    "Not recorded: {} without the right {} by {}",
                    subject,
                    right,
                    actor,
                    databaseAway);
        }
    }
}
