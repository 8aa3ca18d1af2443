package onewindow.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onewindow.cases.CaseView.VersionView;
import onewindow.cases.Work.Planned;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.ItemVersion;
import onewindow.catalogue.life.GuideChange;
import onewindow.catalogue.life.GuideDifference;
import onewindow.identity.Role;
import onewindow.organisation.Rights;
import onewindow.platform.Act;
import onewindow.platform.Acts;
import onewindow.platform.Invalid;
import onewindow.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * A running case stays under the version by which it was filed, unless it is put under the one in
 * force on purpose: before the decision, with a reason, and not to ask the applicant for more
 * behind their back.
 */
@Service
public class Rebasing {
    private final Acts acts;
    private final Recorder recorder;
    private final Rights rights;
    private final Catalogue catalogue;
    private final CaseSight sight;
    private final CaseStore store;

    Rebasing(
            Acts acts,
            Recorder recorder,
            Rights rights,
            Catalogue catalogue,
            CaseSight sight,
            CaseStore store) {
        this.acts = acts;
        this.recorder = recorder;
        this.rights = rights;
        this.catalogue = catalogue;
        this.sight = sight;
        this.store = store;
    }

    /**
     * @param entries of the case's record: with them {@link #rebase} tells whether somebody moved
     *     the case meanwhile
     * @param offer none where the case is under the version in force, or stays where it is
     */
    public record Preview(int entries, VersionView present, @Nullable Offer offer) {}

    /**
     * What putting the case under the version in force would change.
     *
     * @param changes of the whole guide, side by side
     * @param effect on this case
     * @param asksFor what needs the applicant's consent
     * @param elsewhere under that version another system decides than the one that has the case: it
     *     stays
     */
    public record Offer(
            VersionView version,
            List<GuideChange> changes,
            RebaseEffect effect,
            List<String> asksFor,
            boolean elsewhere) {}

    public Preview preview(UUID id, Act act) {
        CaseStore.Loaded loaded = store.find(id);
        requireChief(loaded.file(), act);
        ItemVersion present = catalogue.version(loaded.file().itemVersion());
        return new Preview(
                loaded.sequence(),
                CaseTrail.version(present),
                inForce(loaded.file())
                        .filter(target -> loaded.file().phase().isBeforeDecision())
                        .filter(target -> !target.id().equals(present.id()))
                        .map(target -> offer(sight.work(loaded), present, target))
                        .orElse(null));
    }

    /**
     * The act's version is how many entries of the case's record the actor saw.
     *
     * @param version that the actor saw to be in force
     * @param agreed the applicant agrees to hand in what is asked for beyond the old version
     * @throws Refused {@code rebase-asks-more} with what the version asks for, {@code
     *     rebase-version-changed} where another one is in force by now, {@code case-moved}
     */
    public void rebase(UUID id, UUID version, boolean agreed, String reason, Act act) {
        if (reason.isBlank()) {
            throw new Invalid("reason", "required");
        }
        requireChief(store.find(id).file(), act);
        acts.once(
                act,
                () ->
                        recorder.changeAsSeen(
                                id,
                                act,
                                work -> {
                                    requireChief(work.file(), act);
                                    ItemVersion target =
                                            inForce(work.file())
                                                    .filter(known -> known.id().equals(version))
                                                    .orElseThrow(() ->
                                                            new Refused(
                                                                    CaseRefusal
                                                                            .REBASE_VERSION_CHANGED));
                                    return List.of(planned(work, target, agreed, reason));
                                }));
    }

    /** One case goes under another version, where that asks its applicant for nothing more. */
    static Planned planned(Work work, ItemVersion target, boolean agreed, String reason) {
        List<String> more = asked(work, target);
        if (!more.isEmpty() && !agreed) {
            throw new Refused(CaseRefusal.REBASE_ASKS_MORE, Map.of("asksFor", more));
        }
        var secret = Ledger.secret("reason", Texts.checked("reason", reason));
        return new Planned(
                work.file()
                        .rebase(
                                new CaseEvent.ItemVersionRebased(
                                        target.code(),
                                        target.id(),
                                        target.department(),
                                        agreed,
                                        secret.commitment()),
                                target.guide().decidingSystem().here()),
                List.of(secret),
                List.of());
    }

    private static Offer offer(Work work, ItemVersion present, ItemVersion target) {
        return new Offer(
                CaseTrail.version(target),
                GuideDifference.between(present.guide(), target.guide()),
                RebaseEffect.of(work, work.under(target).inSituation(), unanswered(work, target)),
                asked(work, target),
                target.guide().decidingSystem().here() != work.file().decidedHere());
    }

    /** Also what the other version asks for only in the situation of this application. */
    private static List<String> asked(Work work, ItemVersion target) {
        return Demands.added(
                work.guide(), work.under(target).inSituation().guide(), unanswered(work, target));
    }

    private static List<String> unanswered(Work work, ItemVersion target) {
        return ChosenList.unanswered(target, work.form(), work.party().kind());
    }

    /** None where the item was cancelled, or may not be applied for here. */
    private Optional<ItemVersion> inForce(Case file) {
        try {
            return Optional.of(catalogue.readable(file.itemCode()));
        } catch (Refused none) {
            return Optional.empty();
        }
    }

    private void requireChief(Case file, Act act) {
        rights.requirePost(act, Role.CHIEF_REPRESENTATIVE, file.department(), file.itemCode());
    }
}
