package onewindow.drafting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.Finding;
import onewindow.catalogue.Guide;
import onewindow.catalogue.life.GuideChange;
import onewindow.catalogue.life.GuideDifference;
import onewindow.platform.Act;
import onewindow.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Drafts as they are, what is found in them, and what publishing them would meet. */
@Service
public class DraftSearch {
    private static final int MOST = 200;

    private final GuideDraftStore store;
    private final Catalogue catalogue;
    private final Effects effects;
    private final Clock clock;

    DraftSearch(GuideDraftStore store, Catalogue catalogue, Effects effects, Clock clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.effects = effects;
        this.clock = clock;
    }

    /** The latest changed first, at most 200. */
    public List<GuideDraft> list(@Nullable String code, boolean open) {
        return store.list(code, open, MOST);
    }

    /**
     * @throws NotFound
     */
    public GuideDraft draft(UUID id) {
        return store.find(id).orElseThrow(() -> new NotFound("draft"));
    }

    public Guide guide(UUID id) {
        return Catalogue.read(store.guide(id));
    }

    public List<DraftStep> history(UUID id) {
        return store.steps(id, 0);
    }

    /** What the inspection finds now, were it to come into force on that day. */
    public List<Finding> findings(GuideDraft draft, Guide guide, @Nullable LocalDate from) {
        LocalDate day = from == null ? LocalDate.now(clock).plusDays(1) : from;
        return catalogue.inspect(draft.code(), guide, day);
    }

    public Effect effect(UUID id, Act act) {
        return effects.of(draft(id).code(), guide(id), act);
    }

    /** Against the version from which it began; of a new item there is nothing to compare. */
    public List<GuideChange> difference(UUID id) {
        UUID base = draft(id).base();
        return base == null
                ? List.of()
                : GuideDifference.between(catalogue.version(base).guide(), guide(id));
    }
}
