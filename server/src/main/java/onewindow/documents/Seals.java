package onewindow.documents;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import onewindow.identity.Vault;
import onewindow.organisation.Department;
import onewindow.organisation.Organisation;
import onewindow.platform.Act;
import onewindow.platform.Acts;
import onewindow.platform.Audit;
import onewindow.platform.Ids;
import onewindow.platform.NotFound;
import onewindow.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The electronic seals of the departments, and the register of their uses. */
@Service
public class Seals {
    private static final Duration SNAPSHOT = Duration.ofSeconds(10);

    private final SealStore store;
    private final Organisation organisation;
    private final Vault vault;
    private final Acts acts;
    private final Audit audit;
    private final LoadingCache<Boolean, Map<Place, UUID>> active;

    private record Place(UUID department, SealKind kind) {}

    /**
     * @param seal null for a stamp put on by hand
     * @param way ELECTRONIC or STAMP
     */
    public record Use(
            UUID document,
            String number,
            @Nullable UUID seal,
            String way,
            UUID operator,
            Instant at) {}

    Seals(SealStore store, Organisation organisation, Vault vault, Acts acts, Audit audit) {
        this.store = store;
        this.organisation = organisation;
        this.vault = vault;
        this.acts = acts;
        this.audit = audit;
        active =
                Caffeine.newBuilder()
                        .expireAfterWrite(SNAPSHOT)
                        .build(_ ->
                                store.active().stream()
                                        .collect(
                                                Collectors.toMap(
                                                        seal ->
                                                                new Place(
                                                                        seal.department(),
                                                                        seal.kind()),
                                                        SealStore.Active::id)));
    }

    /**
     * Makes an electronic seal with a software key, for want of a cryptographic machine.
     *
     * @throws Refused {@code seal-already-active}
     */
    public Seal make(UUID department, SealKind kind, Act act) {
        var made = acts.once(act, UUID.class, () -> made(department, kind, act));
        active.invalidateAll();
        return find(made);
    }

    private UUID made(UUID department, SealKind kind, Act act) {
        boolean taken =
                store.active().stream()
                        .anyMatch(seal ->
                                seal.department().equals(department) && seal.kind() == kind);
        if (taken) {
            throw new Refused(DocumentRefusal.SEAL_ALREADY_ACTIVE);
        }
        Department organ = organisation.department(department);
        UUID id = Ids.next(act.at().toEpochMilli());
        var pair = Sm2.generate(organ.name(), organ.creditCode(), kind.title(), act.at());
        try {
            store.insert(
                    new SealStore.Row(
                            id,
                            department,
                            kind.title(),
                            kind,
                            organ.name(),
                            Seal.State.ACTIVE,
                            pair.certificate().getEncoded(),
                            vault.seal(pair.key().getEncoded(), context(id)),
                            act.at()),
                    act.actor());
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
        audit.record(act, "seal-made", id.toString(), true, organ.name() + kind.title());
        return id;
    }

    /**
     * @throws Refused {@code seal-abolished}, {@code seal-already-active}
     */
    public Seal change(UUID seal, Seal.State state, Act act) {
        acts.once(
                act,
                () -> {
                    var row = store.lock(seal).orElseThrow(() -> new NotFound("seal"));
                    if (row.state() == Seal.State.ABOLISHED) {
                        throw new Refused(DocumentRefusal.SEAL_ABOLISHED);
                    }
                    boolean taken =
                            state == Seal.State.ACTIVE
                                    && store.active().stream()
                                            .anyMatch(other ->
                                                    !other.id().equals(seal)
                                                            && other.department()
                                                                    .equals(row.department())
                                                            && other.kind() == row.kind());
                    if (taken) {
                        throw new Refused(DocumentRefusal.SEAL_ALREADY_ACTIVE);
                    }
                    store.change(seal, state);
                    audit.record(act, "seal-changed", seal.toString(), true, state.name());
                });
        active.invalidateAll();
        return find(seal);
    }

    public List<Seal> all() {
        return store.all().stream().map(Seals::seal).toList();
    }

    public Seal find(UUID seal) {
        return seal(store.find(seal).orElseThrow(() -> new NotFound("seal")));
    }

    /** The register of a department, newest first. */
    public List<Use> uses(UUID department, Instant before, int limit) {
        return store.uses(department, before, limit);
    }

    /** The seal in force for such a document, or the organ's own; from a snapshot of 10 seconds. */
    Optional<UUID> electronic(UUID department, SealKind kind) {
        var seals = active.get(true);
        UUID own = seals.get(new Place(department, kind));
        return Optional.ofNullable(
                own == null ? seals.get(new Place(department, SealKind.OFFICIAL)) : own);
    }

    Set<UUID> sealingDepartments() {
        return active.get(true).keySet().stream()
                .map(Place::department)
                .collect(Collectors.toSet());
    }

    /**
     * The seal with its key, as the database has it now: a seal that was suspended a moment ago
     * does not sign.
     */
    record Signing(UUID id, String name, Sm2.Pair pair) {}

    Optional<Signing> signing(UUID department, SealKind kind) {
        return electronic(department, kind)
                .flatMap(store::find)
                .filter(seal -> seal.state() == Seal.State.ACTIVE)
                .map(seal ->
                        new Signing(
                                seal.id(),
                                seal.name(),
                                new Sm2.Pair(
                                        Sm2.key(vault.open(seal.privateKey(), context(seal.id()))),
                                        Sm2.certificate(seal.certificate()))));
    }

    /** Into the register, once. */
    void stamp(DocumentStore.Row document, boolean awaited, Act act) {
        acts.once(
                act,
                () -> {
                    if (!awaited || !store.use(stampOf(document, act))) {
                        throw new Refused(DocumentRefusal.DOCUMENT_NOT_AWAITING_STAMP);
                    }
                });
    }

    private static SealStore.Use stampOf(DocumentStore.Row document, Act act) {
        return new SealStore.Use(
                document.id(),
                null,
                "STAMP",
                act.actor(),
                act.post(),
                act.at(),
                document.contentHash(),
                document.file(),
                null);
    }

    void register(SealStore.Use use) {
        if (!store.use(use)) {
            throw new IllegalStateException("Document " + use.document() + " bears a seal already");
        }
    }

    private static Seal seal(SealStore.Row row) {
        return new Seal(
                row.id(),
                row.department(),
                row.organ(),
                row.name(),
                row.kind(),
                row.state(),
                Sm2.certificate(row.certificate()).getSerialNumber().toString(16),
                row.madeAt());
    }

    private static String context(UUID seal) {
        return "documents.seal.private_key:" + seal;
    }
}
