package onewindow.cases.demonstration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The cases of the demonstration city, once, through the same faces as everything else. One
 * transaction, so that an interrupted first start is done again. A city without cases is still of
 * use: what goes wrong here does not keep the platform from starting.
 */
@Component
@Order(40)
@ConditionalOnProperty(name = "onewindow.demonstration", havingValue = "true")
class DemonstrationCases implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationCases.class);
    private static final String ANY = "select exists (select from cases.case_file)";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Play play;
    private final HandedIn handedIn;

    DemonstrationCases(
            JdbcClient jdbc, TransactionTemplate transactions, Play play, HandedIn handedIn) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.play = play;
        this.handedIn = handedIn;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (jdbc.sql(ANY).query(Boolean.class).single()) {
            return;
        }
        long began = System.nanoTime();
        try (HandedIn.Pages pages = handedIn.open()) {
            transactions.executeWithoutResult(status -> play.perform(Story.read(), pages));
            LOG.info("The demonstration cases took {} ms", (System.nanoTime() - began) / 1_000_000);
        } catch (RuntimeException failure) {
            LOG.error("The demonstration cases were not loaded", failure);
        }
    }
}
