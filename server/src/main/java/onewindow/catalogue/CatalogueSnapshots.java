package onewindow.catalogue;

import jakarta.annotation.PreDestroy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import onewindow.catalogue.life.FormerNames;
import onewindow.catalogue.lists.TownLists;
import onewindow.catalogue.search.SearchIndex;
import onewindow.organisation.Organisation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The catalogue in the memory of this node: every question is answered from it without a statement.
 * Once a second the counter of changes is looked at, so that a version published on another node is
 * seen here within two seconds; only the items that changed are read again.
 */
@Component
class CatalogueSnapshots {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogueSnapshots.class);

    private final CatalogueStore store;
    private final Organisation organisation;
    private final TownLists towns;
    private final FormerNames formerNames;
    private final TransactionTemplate reading;
    private final Clock clock;
    private final SearchIndex index;
    private volatile CatalogueSnapshot latest;
    private volatile boolean away;

    CatalogueSnapshots(
            CatalogueStore store,
            Organisation organisation,
            TownLists towns,
            FormerNames formerNames,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${onewindow.data}") Path data) {
        this.store = store;
        this.organisation = organisation;
        this.towns = towns;
        this.formerNames = formerNames;
        this.clock = clock;
        index = SearchIndex.below(data.resolve("index"));
        latest = CatalogueSnapshot.empty(index);
        // In a transaction of its own: what the caller has not committed must not be shown to
        // others.
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    CatalogueSnapshot current() {
        CatalogueSnapshot snapshot = latest;
        return snapshot.isEmpty() ? renew() : snapshot;
    }

    void renewAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        keepFresh();
                    }
                });
    }

    /** With the database away the catalogue goes on answering from memory. */
    @Scheduled(fixedDelay = 1_000)
    void keepFresh() {
        try {
            renew();
            away = false;
        } catch (DataAccessException | TransactionException failure) {
            if (!away) {
                LOG.warn("The catalogue could not be read; it answers as it last was", failure);
            }
            away = true;
        }
    }

    private synchronized CatalogueSnapshot renew() {
        CatalogueSnapshot known = latest;
        var departments = organisation.departments();
        var today = LocalDate.now(clock);
        CatalogueSnapshot read =
                reading.execute(_ -> {
                    long revision = store.revision();
                    return known.isCurrent(revision, today, departments)
                            ? known
                            : new SnapshotRenewal(
                                            store,
                                            formerNames,
                                            index,
                                            known,
                                            revision,
                                            today,
                                            departments,
                                            towns.listed(today))
                                    .run();
                });
        latest = read;
        return read;
    }

    @PreDestroy
    void stop() {
        index.close();
    }
}
