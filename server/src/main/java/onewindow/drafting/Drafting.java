package onewindow.drafting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.Finding;
import onewindow.catalogue.Guide;
import onewindow.catalogue.ItemHistory;
import onewindow.catalogue.life.GuideChange;
import onewindow.catalogue.life.GuideDifference;
import onewindow.identity.Accounts;
import onewindow.platform.Act;
import onewindow.platform.Acts;
import onewindow.platform.Ids;
import onewindow.platform.Invalid;
import onewindow.platform.NotFound;
import onewindow.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Drafts of items: written by some, reviewed by another, published with a date. Every command but
 * the first works on the version of the draft that its act names.
 */
@Service
public class Drafting {
    private static final int LONGEST = 2_000_000;

    private final GuideDraftStore store;
    private final Catalogue catalogue;
    private final NewItems newItems;
    private final Accounts accounts;
    private final Acts acts;

    Drafting(
            GuideDraftStore store,
            Catalogue catalogue,
            NewItems newItems,
            Accounts accounts,
            Acts acts) {
        this.store = store;
        this.catalogue = catalogue;
        this.newItems = newItems;
        this.accounts = accounts;
        this.acts = acts;
    }

    /**
     * The draft of the next version, beginning from the latest one; or of a new item.
     *
     * @param name of a new item; not needed for the next version of one
     * @throws Invalid {@code code-format}, {@code unknown} department, {@code required} name
     * @throws Refused {@code draft-exists} with the open one
     */
    public UUID begin(String code, @Nullable String name, Act act) {
        return begin(code, name, null, act);
    }

    /**
     * The draft of a new item, after the model of one that is published.
     *
     * @param model code of an item that is published
     * @throws Invalid as {@link #begin}; {@code unknown} model
     * @throws Refused {@code draft-exists}; {@code draft-of-published} where the item is no new one
     */
    public UUID beginLike(String model, String code, String name, Act act) {
        return begin(code, name, model, act);
    }

    private UUID begin(String code, @Nullable String name, @Nullable String model, Act act) {
        return acts.once(
                act,
                UUID.class,
                () -> {
                    var open = store.open(code);
                    if (open.isPresent()) {
                        throw new Refused(
                                DraftingRefusal.DRAFT_EXISTS,
                                Map.of("draft", open.get().id().toString()));
                    }
                    var latest = catalogue.latest(code).orElse(null);
                    if (latest != null && model != null) {
                        throw new Refused(DraftingRefusal.DRAFT_OF_PUBLISHED);
                    }
                    Guide guide =
                            latest == null
                                    ? newItems.begin(code, name, model)
                                    : catalogue.version(latest.id()).guide();
                    UUID id = Ids.next(act.at().toEpochMilli());
                    store.add(begun(id, code, guide.name(), latest, act), bytes(guide), act);
                    return id;
                });
    }

    private static GuideDraft begun(
            UUID id, String code, String name, ItemHistory.@Nullable Version latest, Act act) {
        return new GuideDraft(
                id,
                code,
                GuideDraft.State.DRAFT,
                1,
                name,
                latest == null ? null : latest.id(),
                latest == null ? 0 : latest.version(),
                java.util.Set.of(act.actor()),
                null,
                null,
                act.actor(),
                act.at());
    }

    /**
     * Saves the whole guide, however incomplete.
     *
     * @return the draft's version from now on
     * @throws Refused {@code draft-changed} where somebody else saved it meanwhile
     */
    public int save(UUID id, Guide guide, Act act) {
        byte[] bytes = bytes(guide);
        return acts.once(
                act,
                Integer.class,
                () -> {
                    GuideDraft draft = seen(id, act);
                    GuideDraft saved = draft.save(name(guide), act);
                    store.save(saved, bytes, fields(text(id), guide), act);
                    return saved.version();
                });
    }

    /**
     * @throws Invalid with a fault for each finding that blocks
     */
    public int submit(UUID id, LocalDate effectiveFrom, Act act) {
        return move(
                id,
                null,
                act,
                draft -> {
                    var faults =
                            catalogue.inspect(draft.code(), text(id), effectiveFrom).stream()
                                    .filter(Finding::blocks)
                                    .map(fault -> new Invalid.Fault(fault.field(), fault.rule()))
                                    .toList();
                    if (!faults.isEmpty()) {
                        throw new Invalid(faults);
                    }
                    return draft.submit(act);
                });
    }

    /**
     * @throws Refused {@code draft-second-person} for who wrote it
     */
    public int approve(UUID id, @Nullable String remarks, Act act) {
        return move(id, remarks, act, draft -> draft.approve(act));
    }

    /** Sends it back to the authors, saying why. */
    public int sendBack(UUID id, String remarks, Act act) {
        required("remarks", remarks);
        return move(id, remarks, act, draft -> draft.returned(act));
    }

    /** Takes it back for more changes; a review that was given counts no more. */
    public int reopen(UUID id, Act act) {
        return move(id, null, act, draft -> draft.reopen(act));
    }

    public int discard(UUID id, String reason, Act act) {
        required("reason", reason);
        return move(id, reason, act, draft -> draft.discard(act));
    }

    /**
     * Makes the approved draft the item's next version.
     *
     * @return the version of the item
     * @throws Refused {@code draft-not-now}, {@code item-changed} where another version was
     *     published since the draft was begun
     */
    public UUID publish(UUID id, LocalDate effectiveFrom, Act act) {
        return acts.once(
                act,
                UUID.class,
                () -> {
                    GuideDraft draft = seen(id, act);
                    draft.readyToPublish();
                    var publishing =
                            new Act(
                                    act.actor(),
                                    act.post(),
                                    act.window(),
                                    act.address(),
                                    act.idempotencyKey() + "/publish",
                                    draft.baseNumber(),
                                    act.at());
                    UUID version =
                            catalogue
                                    .publish(draft.code(), text(id), effectiveFrom, publishing)
                                    .id();
                    store.move(draft.publish(version, act), null, act);
                    return version;
                });
    }

    private int move(UUID id, @Nullable String remarks, Act act, UnaryOperator<GuideDraft> rule) {
        return acts.once(
                act,
                Integer.class,
                () -> {
                    GuideDraft moved = rule.apply(seen(id, act));
                    store.move(moved, remarks, act);
                    return moved.version();
                });
    }

    /** Locked, as the actor saw it; otherwise the later one is told what came between. */
    private GuideDraft seen(UUID id, Act act) {
        GuideDraft draft = store.lock(id).orElseThrow(() -> new NotFound("draft"));
        Integer expected = act.expectedVersion();
        if (expected == null) {
            throw new Invalid("If-Match", "required");
        }
        if (expected != draft.version()) {
            var fields =
                    store.steps(id, expected).stream()
                            .flatMap(step -> step.fields().stream())
                            .distinct()
                            .toList();
            throw new Refused(
                    DraftingRefusal.DRAFT_CHANGED,
                    Map.of(
                            "by", accounts.shownName(draft.changedBy()),
                            "at", draft.changedAt().toString(),
                            "version", draft.version(),
                            "fields", fields));
        }
        return draft;
    }

    private Guide text(UUID id) {
        return Catalogue.read(store.guide(id));
    }

    private static List<String> fields(Guide before, Guide after) {
        return GuideDifference.between(before, after).stream()
                .map(GuideChange::path)
                .distinct()
                .toList();
    }

    /** A draft may lack even its name. */
    private static String name(Guide guide) {
        return Objects.requireNonNullElse(guide.name(), "");
    }

    private static byte[] bytes(Guide guide) {
        byte[] bytes = Catalogue.write(guide);
        if (bytes.length > LONGEST) {
            throw new Invalid("guide", "too-long");
        }
        return bytes;
    }

    private static void required(String field, String text) {
        if (text.isBlank()) {
            throw new Invalid(field, "required");
        }
    }
}
