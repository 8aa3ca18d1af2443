package onewindow.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import onewindow.cases.Ledger.Proof;
import onewindow.cases.Ledger.Recorded;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final UUID ID = UUID.randomUUID();

    @Test
    void canonicalBytesDoNotDependOnTheWayBack() {
        byte[] once = Ledger.canonical(recorded(1));
        assertThat(Ledger.canonical(Ledger.read(once))).isEqualTo(once);
    }

    @Test
    void aWholeChainHolds() {
        List<CaseStore.Link> chain = chain(5);
        assertThat(Proof.holds(chain, chain.getLast().hash())).isTrue();
    }

    @Test
    void aChangedRemovedOrMovedEventIsSeen() {
        List<CaseStore.Link> chain = chain(5);
        byte[] head = chain.getLast().hash();

        var changed = new ArrayList<>(chain);
        byte[] other = Ledger.canonical(recorded(9));
        changed.set(2, new CaseStore.Link(3, other, chain.get(2).previous(), chain.get(2).hash()));
        assertThat(Proof.holds(changed, head)).isFalse();

        var rehashed = new ArrayList<>(chain);
        rehashed.set(
                2,
                new CaseStore.Link(
                        3,
                        other,
                        chain.get(2).previous(),
                        Ledger.hash(chain.get(2).previous(), other)));
        assertThat(Proof.holds(rehashed, head)).isFalse();

        assertThat(Proof.holds(chain.subList(0, 4), head)).isFalse();
        assertThat(Proof.holds(List.of(), head)).isFalse();
    }

    @Test
    void aCommitmentFitsItsValueAndNoOther() {
        var secret = Ledger.secret("opinion", "同意 𡐓");
        assertThat(secret.value()).isEqualTo("同意 𡐓");
        assertThat(new Ledger.Secret("opinion", secret.salted()).commitment())
                .isEqualTo(secret.commitment());
        assertThat(Ledger.secret("opinion", "同意 𡐓").commitment())
                .isNotEqualTo(secret.commitment());
    }

    private static List<CaseStore.Link> chain(int length) {
        var chain = new ArrayList<CaseStore.Link>();
        byte[] previous = Ledger.BEGINNING;
        for (int sequence = 1; sequence <= length; sequence++) {
            byte[] canonical = Ledger.canonical(recorded(sequence));
            byte[] hash = Ledger.hash(previous, canonical);
            chain.add(new CaseStore.Link(sequence, canonical, previous, hash));
            previous = hash;
        }
        return chain;
    }

    private static Recorded recorded(int sequence) {
        return new Recorded(
                ID,
                sequence,
                Instant.parse("2026-03-02T02:00:00.123Z"),
                ID,
                null,
                ID,
                "127.0.0.1",
                List.of("余新受〔2026〕1号"),
                new CaseEvent.CaseWithdrawn("reason-" + sequence));
    }
}
