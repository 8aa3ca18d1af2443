package onewindow.documents;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Seals what nobody has looked at yet. Few at a time and not at once: in a busy hour the first look
 * does the work, and the sweep must not take the machine from the people at the windows.
 */
@Component
class SealSweep {
    private static final Logger LOG = LoggerFactory.getLogger(SealSweep.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Documents documents;
    private final DocumentStore store;
    private final Seals seals;
    private final Clock clock;
    private final int batch;

    SealSweep(
            Documents documents,
            DocumentStore store,
            Seals seals,
            Clock clock,
            @Value("${onewindow.documents.sweep-batch:10}") int batch) {
        this.documents = documents;
        this.store = store;
        this.seals = seals;
        this.clock = clock;
        this.batch = batch;
    }

    /** On every node; two that take the same document make one file of it. */
    @Scheduled(fixedDelayString = "${onewindow.documents.sweep:PT5S}")
    void sweep() {
        var departments = seals.sealingDepartments();
        if (departments.isEmpty()) {
            return;
        }
        var kinds = EnumSet.noneOf(DocumentKind.class);
        Arrays.stream(DocumentKind.values())
                .filter(kind -> kind.seal() != null)
                .forEach(kinds::add);
        for (UUID document :
                store.unrendered(departments, kinds, clock.instant().minus(PATIENCE), batch)) {
            try {
                documents.seal(document);
            } catch (RuntimeException failure) {
                LOG.error("Document {} could not be sealed", document, failure);
            }
        }
    }
}
