package onewindow.platform;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs a command once: one transaction, and the same actor with the same idempotency key gets the
 * first answer again.
 *
 * <p>The key is written with the act and looked up only when the act fails, so a first act pays one
 * statement and no look-up.
 */
@Service
public class Acts {
    private static final String REMEMBER =
            "insert into platform.answer (actor, key, at, answer) values (:actor, :key, :at, :answer)";
    private static final String RECALL =
            "select answer from platform.answer where actor = :actor and key = :key";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final JsonMapper json;
    private final LongAdder done = new LongAdder();

    Acts(JdbcClient jdbc, TransactionTemplate transactions, JsonMapper json) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.json = json;
    }

    /**
     * @return the work's answer, or the first answer where this act was done before; must be free
     *     of personal data
     */
    public <T> T once(Act act, Class<T> answerType, Supplier<T> work) {
        try {
            return transactions.execute(status -> {
                T answer = work.get();
                remember(act, answer);
                done.increment();
                return answer;
            });
        } catch (Refused
                | Invalid
                | Forbidden
                | NotFound
                | DuplicateKeyException
                | ConcurrencyFailureException failure) {
            // The first doing may have changed what the act needs, rights included.
            return recall(act, answerType).orElseThrow(() -> failure);
        }
    }

    /** As {@link #once(Act, Class, Supplier)}, for a command that answers nothing. */
    public void once(Act act, Runnable work) {
        once(
                act,
                Boolean.class,
                () -> {
                    work.run();
                    return true;
                });
    }

    /** How many acts this node has done since it was started: by it, background work makes way. */
    public long done() {
        return done.sum();
    }

    private void remember(Act act, Object answer) {
        jdbc.sql(REMEMBER)
                .param("actor", act.actor())
                .param("key", act.idempotencyKey())
                .param("at", Timestamp.from(act.at()))
                .param("answer", json.writeValueAsBytes(answer))
                .update();
    }

    private <T> Optional<T> recall(Act act, Class<T> answerType) {
        return jdbc.sql(RECALL)
                .param("actor", act.actor())
                .param("key", act.idempotencyKey())
                .query(byte[].class)
                .optional()
                .map(bytes ->
                        json.readValue(new String(bytes, StandardCharsets.UTF_8), answerType));
    }
}
