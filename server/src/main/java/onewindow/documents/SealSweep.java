package onewindow.documents;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.UUID;
import onewindow.platform.Acts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Seals what nobody has looked at yet. Few at a time and not at once: in a busy hour the first look
 * does the work, and the sweep, which must not take the machine from the people at the windows,
 * does only what has waited for long.
 */
@Component
class SealSweep {
    private static final Logger LOG = LoggerFactory.getLogger(SealSweep.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PATIENCE_WHEN_BUSY = Duration.ofMinutes(15);

    /** Acts since the last sweep from which on the node is busy: ten in a second. */
    private static final long BUSY = 50;

    private final Documents documents;
    private final DocumentStore store;
    private final Seals seals;
    private final Acts acts;
    private final Clock clock;
    private final int batch;
    private long actsBefore;

    SealSweep(
            Documents documents,
            DocumentStore store,
            Seals seals,
            Acts acts,
            Clock clock,
            @Value("${onewindow.documents.sweep-batch:10}") int batch) {
        this.documents = documents;
        this.store = store;
        this.seals = seals;
        this.acts = acts;
        this.clock = clock;
        this.batch = batch;
    }

    /** On every node; two that take the same document make one file of it. */
    @Scheduled(fixedDelayString = "${onewindow.documents.sweep:PT5S}")
    void sweep() {
        long done = acts.done();
        boolean busy = done - actsBefore > BUSY;
        actsBefore = done;
        sweep(clock.instant().minus(busy ? PATIENCE_WHEN_BUSY : PATIENCE));
    }

    private void sweep(Instant before) {
        var departments = seals.sealingDepartments();
        if (departments.isEmpty()) {
            return;
        }
        var kinds = EnumSet.noneOf(DocumentKind.class);
        Arrays.stream(DocumentKind.values())
                .filter(kind -> kind.seal() != null)
                .forEach(kinds::add);
        for (UUID document : store.unrendered(departments, kinds, before, batch)) {
            try {
                documents.seal(document);
            } catch (RuntimeException failure) {
                LOG.error("Document {} could not be sealed", document, failure);
            }
        }
    }
}
