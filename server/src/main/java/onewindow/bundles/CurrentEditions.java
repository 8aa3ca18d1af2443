package onewindow.bundles;

import onewindow.platform.Snapshot;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What is published, in memory: every guide that people read asks for its bundles. A node sees
 * another node's change within two seconds.
 */
@Component
class CurrentEditions {
    private final Snapshot<Editions> snapshot;

    CurrentEditions(BundleStore store) {
        this.snapshot =
                new Snapshot<>(store::revision, () -> new Editions(store.all(), store.endings()));
    }

    Editions get() {
        return snapshot.get();
    }

    /** Within the transaction of a command that changes what is published. */
    void forgetAfterCommit() {
        snapshot.forgetAfterCommit();
    }

    @Scheduled(fixedDelay = 1_000)
    void keepFresh() {
        snapshot.refresh();
    }
}
