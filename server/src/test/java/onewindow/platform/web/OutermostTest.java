package onewindow.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import onewindow.ModuleTest;
import onewindow.platform.Act;
import onewindow.platform.Forbidden;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class OutermostTest {
    @Autowired Outermost filter;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transactions;

    private static MockHttpServletRequest request(String path) {
        var request = new MockHttpServletRequest("POST", path);
        request.setRemoteAddr("192.0.2.7");
        return request;
    }

    private Map<String, Object> entry(String path) {
        return jdbc.sql(
                        "select actor, address, success, detail from platform.audit_entry where kind = 'forbidden' and subject = :subject")
                .param("subject", "POST " + path)
                .query()
                .singleRow();
    }

    @Test
    void recordsAnActWithoutTheRightAfterItsRollback() throws Exception {
        String path = "/api/window/cases/" + UUID.randomUUID();
        var actor = UUID.randomUUID();
        var request = request(path);
        var response = new MockHttpServletResponse();
        filter.doFilter(
                request,
                response,
                (_, _) -> {
                    request.setAttribute(Outermost.ACTOR, actor);
                    transactions.executeWithoutResult(_ -> {
                        throw new Forbidden("window-accept");
                    });
                });
        assertThat(response.getStatus()).isEqualTo(403);
        assertThat(entry(path))
                .containsEntry("actor", actor)
                .containsEntry("address", "192.0.2.7")
                .containsEntry("success", false)
                .containsEntry("detail", "window-accept");
    }

    @Test
    void recordsWhoIsNotSignedInAsNobody() throws Exception {
        String path = "/api/admin/" + UUID.randomUUID();
        var request = request(path);
        request.setAttribute(Outermost.FORBIDDEN, "audience");
        filter.doFilter(request, new MockHttpServletResponse(), (_, _) -> {});
        assertThat(entry(path)).containsEntry("actor", Act.NOBODY);
    }

    @Test
    void answersForFiltersThatFindTheDatabaseAway() throws Exception {
        var response = new MockHttpServletResponse();
        filter.doFilter(
                request("/api/session"),
                response,
                (_, _) -> {
                    throw new DataAccessResourceFailureException("away");
                });
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
        assertThat(response.getContentAsString()).contains("unavailable");
    }
}
