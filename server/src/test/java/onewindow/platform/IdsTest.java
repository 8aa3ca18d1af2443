package onewindow.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {
    private static final long SEED = 20261122;
    private static final int TIMES = 10_000;

    @Test
    void carriesItsSiteAndItsMillisecond() {
        var random = new Random(SEED);
        for (int i = 0; i < TIMES; i++) {
            int site = random.nextInt(4096);
            long millis = random.nextLong(1L << 48);
            UUID id = Ids.next(site, millis);
            assertThat(Ids.site(id)).as("seed %d, round %d", SEED, i).isEqualTo(site);
            assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(millis);
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
        }
    }

    @Test
    void isNeverTheSameTwice() {
        Set<UUID> made = new HashSet<>();
        for (int i = 0; i < TIMES; i++) {
            made.add(Ids.next(1, 1_700_000_000_000L));
        }
        assertThat(made).hasSize(TIMES);
    }

    @Test
    void sortsByTimeAsTextToo() {
        String earlier = Ids.next(4095, 1_700_000_000_000L).toString();
        String later = Ids.next(0, 1_700_000_000_001L).toString();
        assertThat(earlier).isLessThan(later);
    }
}
