package onewindow.platform;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Dated values per region with their source: no deadline stands in code. A region without a value
 * of its own has that of the region around it; the country's values are shipped in {@code
 * settings/defaults.json}, which is also the list of keys. A node sees another node's change within
 * 30 seconds.
 */
@Service
public class Settings {
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final int LONGEST_SOURCE = 500;

    private final SettingStore store;
    private final Acts acts;
    private final Audit audit;
    private final SettingTable defaults;
    private final LoadingCache<Boolean, SettingTable> current;

    Settings(SettingStore store, Acts acts, Audit audit) {
        this.store = store;
        this.acts = acts;
        this.audit = audit;
        this.defaults = SettingTable.of(store.defaults());
        this.current = Caffeine.newBuilder().expireAfterWrite(FRESH).build(_ -> load());
    }

    /**
     * @param region 12 digits
     * @param date the day on which the value must be in force
     * @return the value of the region or of the nearest region around it
     * @throws IllegalArgumentException where the key is not in {@code settings/defaults.json}
     */
    public Setting find(String key, String region, LocalDate date) {
        return table().find(key, region, date);
    }

    public int days(String key, String region, LocalDate date) {
        return find(key, region, date).days();
    }

    /** A number of things, or of months. */
    public int count(String key, String region, LocalDate date) {
        return find(key, region, date).count();
    }

    public BigDecimal ratio(String key, String region, LocalDate date) {
        return find(key, region, date).ratio();
    }

    public Duration duration(String key, String region, LocalDate date) {
        return find(key, region, date).duration();
    }

    public boolean flag(String key, String region, LocalDate date) {
        return find(key, region, date).flag();
    }

    public String text(String key, String region, LocalDate date) {
        return find(key, region, date).value();
    }

    /** Every key with the value that holds in the region on the day, by key. */
    public List<Setting> list(String region, LocalDate date) {
        return table().list(region, date);
    }

    /** Every value that the key ever had, in any region, the latest first. */
    public List<Setting> history(String key) {
        return table().history(key);
    }

    /**
     * Adds a dated value; earlier ones stay. A second value for the same day replaces the first in
     * effect, and both are kept.
     */
    public void put(Setting setting, Act act) {
        check(setting);
        acts.once(
                act,
                () -> {
                    store.append(setting, act);
                    audit.record(
                            act,
                            "setting",
                            setting.key() + "@" + setting.region(),
                            true,
                            setting.value());
                    TransactionSynchronizationManager.registerSynchronization(
                            new TransactionSynchronization() {
                                @Override
                                public void afterCommit() {
                                    current.invalidateAll();
                                }
                            });
                });
    }

    private void check(Setting setting) {
        var faults = new ArrayList<Invalid.Fault>();
        if (!defaults.knows(setting.key())) {
            faults.add(new Invalid.Fault("key", "unknown"));
        } else if (!fits(setting)) {
            faults.add(new Invalid.Fault("value", "invalid"));
        }
        if (!setting.region().matches("\\d{12}")) {
            faults.add(new Invalid.Fault("region", "invalid"));
        }
        if (setting.source().isBlank()) {
            faults.add(new Invalid.Fault("source", "required"));
        } else if (setting.source().length() > LONGEST_SOURCE) {
            faults.add(new Invalid.Fault("source", "too-long"));
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }

    /** Days may be working or natural days by local rule; every other unit is the key's own. */
    private boolean fits(Setting setting) {
        var usual = defaults.history(setting.key()).getFirst().unit();
        boolean sameKind = setting.unit() == usual || (isDays(setting.unit()) && isDays(usual));
        return sameKind && setting.isWellFormed();
    }

    private static boolean isDays(Setting.Unit unit) {
        return unit == Setting.Unit.WORKDAY || unit == Setting.Unit.NATURAL;
    }

    private SettingTable table() {
        return current.get(true);
    }

    private SettingTable load() {
        List<Setting> all = new ArrayList<>(store.defaults());
        all.addAll(store.all());
        return SettingTable.of(all);
    }
}
