package onewindow.cases;

import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.springframework.stereotype.Service;

/**
 * A running case stays under the version by which it was filed, unless it is put under another on
 * purpose: before the decision, with a reason, and not to ask the applicant for more behind their
 * back.
 */
@Service
public class Rebasing {
    private final Acts acts;
    private final Recorder recorder;
    private final Rights rights;
    private final Catalogue catalogue;
    private final CaseStore store;

    Rebasing(Acts acts, Recorder recorder, Rights rights, Catalogue catalogue, CaseStore store) {
        this.acts = acts;
        this.recorder = recorder;
        this.rights = rights;
        this.catalogue = catalogue;
        this.store = store;
    }

    /**
     * What putting a case under the version in force would change.
     *
     * @param version in force
     * @param asksFor what the new version asks the applicant for beyond the old one
     */
    public record Preview(
            UUID present, UUID version, List<GuideChange> changes, List<String> asksFor) {}

    public Preview preview(UUID id, Act act) {
        Case file = store.find(id).file();
        rights.requirePost(act, Role.CHIEF_REPRESENTATIVE, file.department(), file.itemCode());
        ItemVersion before = catalogue.version(file.itemVersion());
        ItemVersion after = catalogue.readable(file.itemCode());
        return new Preview(
                before.id(),
                after.id(),
                GuideDifference.between(before.guide(), after.guide()),
                Demands.added(before.guide(), after.guide()));
    }

    /**
     * @param agreed the applicant agrees to hand in what is asked for beyond the old version
     * @throws Refused {@code rebase-asks-more} with what the version asks for
     */
    public void rebase(UUID id, UUID version, boolean agreed, String reason, Act act) {
        ItemVersion target = catalogue.version(version);
        if (reason.isBlank()) {
            throw new Invalid("reason", "required");
        }
        acts.once(
                act,
                () ->
                        recorder.change(
                                id,
                                null,
                                act,
                                work -> {
                                    rights.requirePost(
                                            act,
                                            Role.CHIEF_REPRESENTATIVE,
                                            work.file().department(),
                                            work.file().itemCode());
                                    if (!target.code().equals(work.file().itemCode())) {
                                        throw new Invalid("version", "unknown");
                                    }
                                    return List.of(planned(work, target, agreed, reason));
                                }));
    }

    /** One case goes under another version, where that asks its applicant for nothing more. */
    static Planned planned(Work work, ItemVersion target, boolean agreed, String reason) {
        List<String> more = Demands.added(work.guide(), target.guide());
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
}
