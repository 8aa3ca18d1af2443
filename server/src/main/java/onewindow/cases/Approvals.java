package onewindow.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import onewindow.cases.CaseDocuments.Opinion;
import onewindow.cases.CaseEvent.CaseDecided;
import onewindow.cases.CaseEvent.Outcome;
import onewindow.cases.Work.Planned;
import onewindow.cases.WorkItem.Node;
import onewindow.catalogue.Guide;
import onewindow.documents.DocumentOrder;
import onewindow.documents.Documents;
import onewindow.documents.IssuedDocument;
import onewindow.identity.Accounts;
import onewindow.licences.LicenceGrant;
import onewindow.licences.Licences;
import onewindow.organisation.Post;
import onewindow.organisation.Rights;
import onewindow.platform.Act;
import onewindow.platform.Acts;
import org.springframework.stereotype.Service;

/**
 * Review, check and decision in the department that is competent (rulebook §2.3 T11–T15, §5.11).
 */
@Service
public class Approvals {
    private final Acts acts;
    private final Recorder recorder;
    private final Rights rights;
    private final Licences licences;
    private final Documents documents;
    private final Accounts accounts;

    Approvals(
            Acts acts,
            Recorder recorder,
            Rights rights,
            Licences licences,
            Documents documents,
            Accounts accounts) {
        this.acts = acts;
        this.recorder = recorder;
        this.rights = rights;
        this.licences = licences;
        this.documents = documents;
        this.accounts = accounts;
    }

    /** T11: takes an open work item, so that colleagues see that it is being done. */
    public void claim(UUID id, UUID item, Act act) {
        acts.once(
                act,
                () ->
                        change(
                                id,
                                item,
                                act,
                                (work, post) ->
                                        List.of(
                                                Planned.of(
                                                        work.file()
                                                                .approval()
                                                                .claim(item, act.actor())))));
    }

    /** The opinion of a level below the decision; the case goes to the next one. */
    public Standing giveOpinion(
            UUID id, UUID item, Outcome proposal, String opinion, List<String> basis, Act act) {
        Rule rule =
                (work, post) -> {
                    String text = Texts.checked("opinion", opinion);
                    var given = opinion(work, item, proposal, text, basis, post, act);
                    CaseEvent event =
                            work.file()
                                    .approval()
                                    .giveOpinion(
                                            item,
                                            proposal,
                                            commitment(work, given, text),
                                            basis,
                                            act.actor(),
                                            work.guide().approvalLevel());
                    return List.of(new Planned(event, List.of(given), List.of()));
                };
        return acts.once(
                act, Standing.class, () -> Standing.of(change(id, item, act, rule).file()));
    }

    /** Back to the reviewer, with what is still missing. */
    public void sendBack(UUID id, UUID item, String opinion, Act act) {
        acts.once(
                act,
                () ->
                        change(
                                id,
                                item,
                                act,
                                (work, post) -> {
                                    var secret =
                                            Ledger.secret(
                                                    "returned", Texts.checked("opinion", opinion));
                                    return List.of(
                                            new Planned(
                                                    work.file()
                                                            .approval()
                                                            .sendBack(
                                                                    item,
                                                                    secret.commitment(),
                                                                    act.actor()),
                                                    List.of(secret),
                                                    List.of()));
                                }));
    }

    /**
     * T13: the decision, with its documents and, where it grants one, the licence: all of it or
     * nothing. A refusal below the level that may refuse goes to that level as a proposal.
     *
     * @return {@code ACCEPTED} with the next work item where it was passed on
     */
    public Standing decide(
            UUID id, UUID item, Outcome outcome, String opinion, List<String> basis, Act act) {
        return acts.once(
                act, Standing.class, () -> decideWithin(id, item, outcome, opinion, basis, act));
    }

    private Standing decideWithin(
            UUID id, UUID item, Outcome outcome, String opinion, List<String> basis, Act act) {
        return Standing.of(
                change(
                                id,
                                item,
                                act,
                                (work, post) -> {
                                    String text = Texts.checked("opinion", opinion);
                                    var given =
                                            opinion(work, item, outcome, text, basis, post, act);
                                    CaseEvent event =
                                            work.file()
                                                    .approval()
                                                    .decide(
                                                            item,
                                                            outcome,
                                                            commitment(work, given, text),
                                                            basis,
                                                            act.actor(),
                                                            work.guide().approvalLevel());
                                    return event instanceof CaseDecided decided
                                            ? decided(work, decided, given, text, act)
                                            : List.of(
                                                    new Planned(event, List.of(given), List.of()));
                                })
                        .file());
    }

    private List<Planned> decided(
            Work work, CaseDecided decided, Ledger.Secret given, String text, Act act) {
        var opinions = new ArrayList<Opinion>();
        work.all("opinion").forEach(each -> opinions.add(Ledger.read(each, Opinion.class)));
        opinions.add(Ledger.read(given.value(), Opinion.class));
        List<DocumentOrder> orders =
                List.of(
                        CaseDocuments.approvalForm(work, opinions),
                        CaseDocuments.decision(work, decided.outcome(), text, decided.basis()));
        List<IssuedDocument> issued = List.of();
        String licence = null;
        Guide.Result result = work.guide().result();
        boolean electronic = documents.sealsElectronically(work.department().id());
        if (decided.outcome() == Outcome.GRANT
                && result != null
                && result.kind().equals("LICENCE")) {
            Licences.Issue issue = licences.issue(grant(work, result), orders, act);
            licence = issue.licence().identifier();
            issued = issue.documents();
        }
        var event =
                new CaseDecided(
                        decided.workItem(),
                        decided.outcome(),
                        decided.opinion(),
                        decided.basis(),
                        licence,
                        decided.nextWorkItem());
        var planned = new ArrayList<Planned>();
        planned.add(
                new Planned(event, List.of(given), issued.isEmpty() ? orders : List.of(), issued));
        if (electronic) {
            Case after = CaseHistory.apply(work.file(), event, act.actor(), act.at());
            planned.add(Planned.of(after.resultMade()));
        }
        return planned;
    }

    /** T15 where seals are put on by hand: all documents of the decision are stamped. */
    public void resultMade(UUID id, UUID item, Act act) {
        acts.once(
                act,
                () ->
                        change(
                                id,
                                item,
                                act,
                                (work, post) -> {
                                    boolean waiting =
                                            documents.of(id).stream()
                                                    .anyMatch(
                                                            document -> !document.mayBeHandedOut());
                                    if (waiting) {
                                        throw new onewindow.platform.Refused(
                                                CaseRefusal.NOT_STAMPED);
                                    }
                                    return List.of(Planned.of(work.file().resultMade()));
                                }));
    }

    private static LicenceGrant grant(Work work, Guide.Result result) {
        var attributes = new java.util.LinkedHashMap<String, String>();
        Map<String, String> form = work.form();
        result.attributes()
                .forEach(attribute ->
                        attributes.put(
                                attribute.label(), form.getOrDefault(attribute.formKey(), "")));
        var from = work.today();
        Integer months = result.validMonths();
        return new LicenceGrant(
                work.file().id(),
                work.file().number(),
                work.file().itemCode(),
                String.valueOf(result.typeCode()),
                result.name(),
                work.department().id(),
                work.party(),
                work.file().applicant(),
                from,
                months == null ? null : from.plusMonths(months).minusDays(1),
                attributes);
    }

    /** The opinion as it is kept and as it stands on the approval form. */
    private Ledger.Secret opinion(
            Work work,
            UUID item,
            Outcome proposal,
            String text,
            List<String> basis,
            Post post,
            Act act) {
        Node node = work.file().workItem(item).map(WorkItem::node).orElse(Node.REVIEW);
        String title =
                switch (node) {
                    case REVIEW -> "审查";
                    case CHECK -> "审核";
                    case DECIDE -> "决定";
                    case INTAKE, RESULT, DELIVERY, OUTSIDE -> node.name();
                };
        String at = Texts.minute(act.at());
        String word = proposal == Outcome.GRANT ? "同意" : "不同意";
        String by = accounts.staffName(act.actor()) + "（" + post.name() + "）";
        return Ledger.secret("opinion", Ledger.json(new Opinion(title, by, at, word, text, basis)));
    }

    /**
     * A blank opinion stays blank in the rule's eyes, so that a refusal without a reason is seen.
     */
    private static String commitment(Work work, Ledger.Secret given, String text) {
        return text.isBlank() ? "" : given.commitment();
    }

    private interface Rule {
        List<Planned> plan(Work work, Post post);
    }

    private Recorder.Done change(UUID id, UUID item, Act act, Rule rule) {
        Function<Work, List<Planned>> checked =
                work -> {
                    WorkItem open = work.file().workItem(item).orElseThrow();
                    return rule.plan(
                            work,
                            rights.requirePost(
                                    act,
                                    open.role(),
                                    work.file().department(),
                                    work.file().itemCode()));
                };
        return recorder.change(id, item, act, checked);
    }
}
