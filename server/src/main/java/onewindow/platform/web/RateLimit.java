package onewindow.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import onewindow.platform.Settings;
import onewindow.platform.Time;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How often one network address may ask for one kind of thing: a bucket that holds a minute's worth
 * and fills evenly. Kept per node: two nodes allow twice as much, which is still little.
 */
@Component
public class RateLimit {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Settings settings;
    private final Clock clock;
    private final String region;
    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().expireAfterAccess(MINUTE).maximumSize(200_000).build();

    RateLimit(Settings settings, Clock clock, @Value("${onewindow.region}") String region) {
        this.settings = settings;
        this.clock = clock;
        this.region = region;
    }

    /**
     * @param kind the setting {@code limit.<kind>} says how many a minute
     * @param address of the network, see {@link onewindow.platform.Act#address()}
     * @throws TooManyRequests
     */
    public void take(String kind, String address) {
        Instant now = clock.instant();
        int aMinute = settings.count("limit." + kind, region, Time.date(now));
        long wait =
                buckets.get(kind + " " + network(address), _ -> new Bucket(aMinute, now))
                        .take(aMinute, now);
        if (wait > 0) {
            throw new TooManyRequests(wait);
        }
    }

    /** A household's IPv6 network is one address: it has 2⁶⁴ of them to choose from. */
    private static String network(String address) {
        int groups = 0;
        for (int i = 0; i < address.length(); i++) {
            if (address.charAt(i) == ':' && ++groups == 4) {
                return address.substring(0, i);
            }
        }
        return address;
    }

    private static final class Bucket {
        private double tokens;
        private Instant filledAt;

        Bucket(int tokens, Instant now) {
            this.tokens = tokens;
            this.filledAt = now;
        }

        /**
         * @return seconds to wait, 0 where there was a token
         */
        synchronized long take(int aMinute, Instant now) {
            double perMilli = aMinute / (double) MINUTE.toMillis();
            long passed = Math.max(0, Duration.between(filledAt, now).toMillis());
            tokens = Math.min(aMinute, tokens + passed * perMilli);
            filledAt = now;
            if (tokens >= 1) {
                tokens--;
                return 0;
            }
            return 1 + (long) ((1 - tokens) / perMilli / 1000);
        }
    }
}
