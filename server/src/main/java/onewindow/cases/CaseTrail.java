package onewindow.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import onewindow.cases.CaseEvent.CaseDecided;
import onewindow.cases.CaseEvent.CaseDeclined;
import onewindow.cases.CaseEvent.CaseFiled;
import onewindow.cases.CaseEvent.CaseTerminated;
import onewindow.cases.CaseEvent.ItemVersionRebased;
import onewindow.cases.CaseEvent.OpinionGiven;
import onewindow.cases.CaseEvent.Outcome;
import onewindow.cases.CaseEvent.WorkReturned;
import onewindow.cases.CaseView.OpinionView;
import onewindow.cases.CaseView.RebasingView;
import onewindow.cases.CaseView.RefusalView;
import onewindow.cases.CaseView.TrailEntry;
import onewindow.cases.CaseView.VersionView;
import onewindow.cases.Ledger.Recorded;
import onewindow.cases.WorkItem.Node;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.ItemVersion;
import onewindow.identity.Accounts;
import onewindow.organisation.Organisation;
import onewindow.platform.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the record tells: to everybody the trail, by hall, department and post, never by a person's
 * name; to staff the opinions; to whoever is turned down the reason.
 */
@Component
class CaseTrail {
    private final Organisation organisation;
    private final Accounts accounts;
    private final Catalogue catalogue;

    CaseTrail(Organisation organisation, Accounts accounts, Catalogue catalogue) {
        this.organisation = organisation;
        this.accounts = accounts;
        this.catalogue = catalogue;
    }

    List<TrailEntry> of(Work work, List<CaseStore.Link> record) {
        return record.stream()
                .map(link -> Ledger.read(link.canonical()))
                .map(recorded ->
                        new TrailEntry(
                                recorded.at(),
                                recorded.event().getClass().getSimpleName(),
                                place(work, recorded),
                                recorded.documents()))
                .toList();
    }

    /** What each level said, in order; a case that was sent back has no proposal there. */
    List<OpinionView> opinions(Work work, List<CaseStore.Link> record) {
        return record.stream()
                .map(link -> Ledger.read(link.canonical()))
                .map(recorded -> opinion(work, recorded))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable OpinionView opinion(Work work, Recorded recorded) {
        CaseEvent event = recorded.event();
        if (event instanceof OpinionGiven given) {
            return opinion(work, recorded, given.node(), given.proposal(), given.basis());
        }
        if (event instanceof CaseDecided decided) {
            return opinion(work, recorded, Node.DECIDE, decided.outcome(), decided.basis());
        }
        if (event instanceof WorkReturned returned) {
            return opinion(work, recorded, node(work, returned.workItem()), null, List.of());
        }
        return null;
    }

    private OpinionView opinion(
            Work work,
            Recorded recorded,
            Node node,
            @Nullable Outcome proposal,
            List<String> basis) {
        return new OpinionView(
                node,
                by(recorded),
                recorded.at(),
                proposal,
                text(work, recorded.sequence()),
                basis);
    }

    private String by(Recorded recorded) {
        UUID post = recorded.post();
        String by = accounts.staffName(recorded.actor());
        return post == null ? by : by + "（" + organisation.post(post).name() + "）";
    }

    /** Each time that the case was put under another version, in order. */
    List<RebasingView> rebasings(Work work, List<CaseStore.Link> record) {
        var views = new ArrayList<RebasingView>();
        UUID before = work.file().itemVersion();
        for (CaseStore.Link link : record) {
            Recorded recorded = Ledger.read(link.canonical());
            if (recorded.event() instanceof CaseFiled filed) {
                before = filed.itemVersion();
            } else if (recorded.event() instanceof ItemVersionRebased rebased) {
                views.add(
                        new RebasingView(
                                recorded.at(),
                                by(recorded),
                                version(catalogue.version(before)),
                                version(catalogue.version(rebased.itemVersion())),
                                rebased.agreed(),
                                text(work, recorded.sequence())));
                before = rebased.itemVersion();
            }
        }
        return views;
    }

    static VersionView version(ItemVersion version) {
        return new VersionView(
                version.id(),
                version.guide().name(),
                version.guide().nameEn(),
                version.version(),
                version.effectiveFrom());
    }

    private static Node node(Work work, UUID item) {
        return work.file().workItem(item).map(WorkItem::node).orElse(Node.DECIDE);
    }

    /** What was written at that event. */
    private static String text(Work work, int sequence) {
        return work.values().stream()
                .filter(value -> value.sequence() == sequence)
                .map(Work.Entrusted::secret)
                .map(secret ->
                        secret.name().equals("opinion")
                                ? Ledger.read(secret.value(), CaseDocuments.Opinion.class).text()
                                : secret.value())
                .findFirst()
                .orElse("");
    }

    /**
     * What the decision says to whoever is turned down, or whose case ended with its item; nothing
     * where another system decided.
     */
    @Nullable RefusalView refusal(Work work, List<CaseStore.Link> record) {
        Case file = work.file();
        if (file.phase() != Phase.DECLINED
                && file.phase() != Phase.TERMINATED
                && (file.outcome() != Outcome.REFUSE || !file.decidedHere())) {
            return null;
        }
        return record.stream()
                .map(link -> Ledger.read(link.canonical()))
                .map(recorded -> refusal(work, recorded))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable RefusalView refusal(Work work, Recorded recorded) {
        String text = text(work, recorded.sequence());
        String remedies = work.typeRules().remedies();
        if (recorded.event() instanceof CaseDeclined declined) {
            return new RefusalView(
                    declined.reason(), declined.competentOrgan(), text, List.of(), remedies);
        }
        if (recorded.event() instanceof CaseTerminated terminated) {
            return new RefusalView(null, null, text, List.of(terminated.basis()), remedies);
        }
        return recorded.event() instanceof CaseDecided decided
                ? new RefusalView(null, null, text, decided.basis(), remedies)
                : null;
    }

    private String place(Work work, Recorded recorded) {
        var window = recorded.window();
        var post = recorded.post();
        if (window != null) {
            var found = organisation.window(window);
            return organisation.hall(found.hall()).name() + " " + found.name();
        }
        if (post != null) {
            return work.department().name() + " " + organisation.post(post).name();
        }
        return recorded.actor().equals(Act.PLATFORM) ? "平台" : "";
    }
}
