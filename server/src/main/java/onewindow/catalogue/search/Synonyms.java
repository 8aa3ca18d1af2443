package onewindow.catalogue.search;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import onewindow.platform.Act;
import onewindow.platform.Acts;
import onewindow.platform.Invalid;
import onewindow.platform.NotFound;
import onewindow.platform.Refused;
import onewindow.platform.Snapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * The synonyms, kept by the item administrator. Answered from memory, so that no search asks the
 * database for them; a node sees another node's change within two seconds.
 */
@Service
public class Synonyms {
    private final SynonymStore store;
    private final Acts acts;
    private final Snapshot<Known> snapshot;

    Synonyms(SynonymStore store, Acts acts) {
        this.store = store;
        this.acts = acts;
        this.snapshot = new Snapshot<>(store::revision, () -> Known.of(store.all()));
    }

    /**
     * @param versions of each key, the first one first
     * @param recorded how many versions there are: another number after every change
     */
    private record Known(
            Map<String, List<SynonymVersion>> versions, SynonymWords words, int recorded) {
        static Known of(List<SynonymVersion> all) {
            var versions = byKey(all);
            return new Known(versions, SynonymWords.of(inForce(versions.values())), all.size());
        }
    }

    /** Those in force, for search. */
    public SynonymWords words() {
        return snapshot.get().words();
    }

    /** Names what search reads by now: it is another one after every change. */
    public String edition() {
        return String.valueOf(snapshot.get().recorded());
    }

    /** The latest version of each, ended ones included; in the order of the keys. */
    public List<SynonymVersion> all() {
        return snapshot.get().versions().values().stream().map(List::getLast).toList();
    }

    /**
     * The first one first.
     *
     * @throws NotFound
     */
    public List<SynonymVersion> versions(String key) {
        var versions = snapshot.get().versions().get(key);
        if (versions == null) {
            throw new NotFound("synonym");
        }
        return versions;
    }

    /**
     * Also one that was ended before.
     *
     * @return its version
     * @throws Invalid see {@link SynonymRules}
     * @throws Refused {@code synonym-exists}
     */
    public int add(Synonym synonym, Act act) {
        return record(
                synonym.key(),
                act,
                before -> {
                    if (before != null && !before.ended()) {
                        throw new Refused(
                                SynonymRefusal.SYNONYM_EXISTS,
                                Map.of("official", before.synonym().official()));
                    }
                    return synonym;
                });
    }

    /**
     * {@code expectedVersion} of the act is the version that the actor saw.
     *
     * @return its version
     * @throws Invalid see {@link SynonymRules}
     * @throws Refused {@code synonym-changed}, {@code synonym-ended}
     */
    public int change(String key, String official, Act act) {
        return record(
                key,
                act,
                before -> {
                    var known = inForce(before, act).synonym();
                    var synonym = new Synonym(known.said(), official);
                    if (synonym.equals(known)) {
                        throw new Invalid("official", "synonym-unchanged");
                    }
                    return synonym;
                });
    }

    /**
     * {@code expectedVersion} of the act is the version that the actor saw.
     *
     * @throws Refused {@code synonym-changed}, {@code synonym-ended}
     */
    public void end(String key, Act act) {
        acts.once(
                act,
                () -> {
                    store.revise();
                    var known = inForce(latest(byKey(store.all()), key), act);
                    store.add(known.synonym(), known.version() + 1, true, act);
                    snapshot.forgetAfterCommit();
                });
    }

    @Scheduled(fixedDelay = 1_000)
    void keepFresh() {
        snapshot.refresh();
    }

    private int record(String key, Act act, Function<@Nullable SynonymVersion, Synonym> rule) {
        return acts.once(
                act,
                Integer.class,
                () -> {
                    store.revise();
                    var versions = byKey(store.all());
                    var before = latest(versions, key);
                    Synonym synonym = rule.apply(before);
                    versions.remove(key);
                    SynonymRules.check(synonym, inForce(versions.values()));
                    int version = before == null ? 1 : before.version() + 1;
                    store.add(synonym, version, false, act);
                    snapshot.forgetAfterCommit();
                    return version;
                });
    }

    private static SynonymVersion inForce(@Nullable SynonymVersion before, Act act) {
        if (before == null) {
            throw new NotFound("synonym");
        }
        Integer seen = act.expectedVersion();
        if (seen != null && seen != before.version()) {
            throw new Refused(
                    SynonymRefusal.SYNONYM_CHANGED,
                    Map.of("official", before.synonym().official()));
        }
        if (before.ended()) {
            throw new Refused(SynonymRefusal.SYNONYM_ENDED);
        }
        return before;
    }

    private static @Nullable SynonymVersion latest(
            Map<String, List<SynonymVersion>> versions, String key) {
        var known = versions.get(key);
        return known == null ? null : known.getLast();
    }

    private static List<Synonym> inForce(Collection<List<SynonymVersion>> versions) {
        return versions.stream()
                .map(List::getLast)
                .filter(version -> !version.ended())
                .map(SynonymVersion::synonym)
                .toList();
    }

    private static Map<String, List<SynonymVersion>> byKey(List<SynonymVersion> all) {
        Map<String, List<SynonymVersion>> versions = new LinkedHashMap<>();
        for (SynonymVersion version : all) {
            versions.merge(
                    version.synonym().key(),
                    List.of(version),
                    (first, next) -> Stream.concat(first.stream(), next.stream()).toList());
        }
        return versions;
    }
}
