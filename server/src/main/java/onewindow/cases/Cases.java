package onewindow.cases;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.cases.CaseEvent.CaseFiled;
import onewindow.cases.CaseEvent.Channel;
import onewindow.cases.Filing.Receipt;
import onewindow.cases.Work.Planned;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.ItemVersion;
import onewindow.catalogue.forms.ItemForms;
import onewindow.identity.Accounts;
import onewindow.identity.Mandates;
import onewindow.identity.Party;
import onewindow.identity.Vault;
import onewindow.organisation.Organisation;
import onewindow.platform.Act;
import onewindow.platform.Acts;
import onewindow.platform.Counters;
import onewindow.platform.Forbidden;
import onewindow.platform.Ids;
import onewindow.platform.Invalid;
import onewindow.platform.Refused;
import onewindow.platform.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** What an applicant does with a case: file it, correct it, withdraw it. */
@Service
public class Cases {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final Acts acts;
    private final Recorder recorder;
    private final Catalogue catalogue;
    private final Organisation organisation;
    private final Accounts accounts;
    private final Mandates mandates;
    private final Vault vault;
    private final Counters counters;
    private final HandedInMaterials materials;
    private final ItemForms forms;
    private final DraftStore drafts;
    private final int site;

    Cases(
            Acts acts,
            Recorder recorder,
            Catalogue catalogue,
            Organisation organisation,
            Accounts accounts,
            Mandates mandates,
            Vault vault,
            Counters counters,
            HandedInMaterials materials,
            ItemForms forms,
            DraftStore drafts,
            @Value("${onewindow.site}") int site) {
        this.acts = acts;
        this.recorder = recorder;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.accounts = accounts;
        this.mandates = mandates;
        this.vault = vault;
        this.counters = counters;
        this.materials = materials;
        this.forms = forms;
        this.drafts = drafts;
        this.site = site;
    }

    /**
     * T1: files an application online, for oneself or by mandate.
     *
     * @throws Invalid with every fault of form and materials
     * @throws Refused {@code not-online}, {@code in-person-only}, {@code item-changed}
     * @throws Forbidden {@code mandate}
     */
    public Receipt submit(Filing filing, Act act) {
        return acts.once(
                act,
                Receipt.class,
                () -> {
                    ItemVersion item = current(filing);
                    if (!item.guide().online()) {
                        throw new Refused(CaseRefusal.NOT_ONLINE);
                    }
                    UUID mandate = null;
                    Party party;
                    UUID applicant = act.actor();
                    String principal = filing.principal();
                    if (principal == null) {
                        party = accounts.party(act.actor());
                    } else {
                        if (item.guide().inPerson()) {
                            throw new Refused(CaseRefusal.IN_PERSON_ONLY);
                        }
                        mandate =
                                mandates.require(
                                        act.actor(), principal, item.code(), Time.date(act.at()));
                        party = mandates.principal(mandate);
                        applicant = mandates.principalAccount(mandate);
                    }
                    UUID hall = organisation.hallsFor(item.guide().region()).getFirst().id();
                    var received =
                            new Received(
                                    Channel.ONLINE,
                                    item,
                                    party,
                                    applicant,
                                    mandate,
                                    null,
                                    hall,
                                    act.actor());
                    Receipt receipt = file(received, filing, false, act);
                    drafts.drop(act.actor(), item.code());
                    return receipt;
                });
    }

    /** Within the caller's transaction: a new case, from whichever side it came in. */
    Receipt file(Received received, Filing filing, boolean withFaults, Act act) {
        if (!received.item().guide().audiences().contains(received.party().kind().name())) {
            throw new Refused(CaseRefusal.NOT_FOR_THIS_APPLICANT);
        }
        var faults = new ArrayList<Invalid.Fault>();
        var choice = ChosenList.of(received.item(), filing.form(), received.party().kind(), faults);
        ItemVersion item = choice.item();
        faults.addAll(forms.faults(item.guide(), choice.fields()));
        List<CaseEvent.HandedIn> handedIn =
                materials.check(
                        item.guide(),
                        filing.materials(),
                        received.channel(),
                        withFaults,
                        act,
                        faults);
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        UUID id = Ids.next(site, act.at().toEpochMilli());
        LocalDate today = Time.date(act.at());
        var party = Ledger.secret("party", Ledger.json(received.party()));
        var form = Ledger.secret("form", Ledger.json(choice.form()));
        // 办件编号: implementing code (31 characters), day, serial of item and day (rulebook §1.5).
        String prefix = item.code().substring(0, 31) + DAY.format(today);
        long serial = counters.next("case:" + prefix, recorder.receipts(item, act));
        String number = prefix + "%04d".formatted(serial);
        var filed =
                new CaseFiled(
                        received.channel(),
                        number,
                        Ledger.token(),
                        item.code(),
                        item.id(),
                        item.department(),
                        received.hall(),
                        item.guide().region(),
                        received.filer(),
                        received.applicant(),
                        received.mandate(),
                        received.errand(),
                        item.guide().decidingSystem().here(),
                        party.commitment(),
                        form.commitment(),
                        handedIn);
        byte[] index = vault.blindIndex("document-number", received.party().documentNumber());
        recorder.begin(
                id,
                item,
                index,
                filed,
                work ->
                        new Planned(
                                filed,
                                List.of(party, form),
                                List.of(CaseDocuments.receipt(work, received.party(), handedIn))),
                act);
        return new Receipt(id, filed.number(), filed.token());
    }

    /** What a filing turned out to be, once it was known who files for whom where. */
    record Received(
            Channel channel,
            ItemVersion item,
            Party party,
            @Nullable UUID applicant,
            @Nullable UUID mandate,
            @Nullable UUID errand,
            UUID hall,
            UUID filer) {}

    /**
     * T5: hands in what the correction notice asked for.
     *
     * @param form null: the form stays as it is
     */
    public void correct(
            UUID id,
            @Nullable Map<String, String> form,
            List<Filing.MaterialFiled> handedIn,
            Act act) {
        acts.once(
                act,
                () ->
                        correctWithin(
                                id,
                                form,
                                handedIn,
                                null,
                                act,
                                work -> requireApplicant(work.file(), act)));
    }

    void correctWithin(
            UUID id,
            @Nullable Map<String, String> form,
            List<Filing.MaterialFiled> handedIn,
            @Nullable UUID errand,
            Act act,
            java.util.function.Consumer<Work> right) {
        recorder.change(
                id,
                null,
                act,
                work -> {
                    right.accept(work);
                    var faults = new ArrayList<Invalid.Fault>();
                    var values =
                            form == null ? null : ChosenList.corrected(work.form(), form, faults);
                    if (values != null) {
                        faults.addAll(forms.faults(work.guide(), ChosenList.fields(values)));
                    }
                    Channel channel = errand == null ? Channel.ONLINE : Channel.WINDOW;
                    var checked =
                            materials.check(work.guide(), handedIn, channel, true, act, faults);
                    if (!faults.isEmpty()) {
                        throw new Invalid(faults);
                    }
                    var secret = values == null ? null : Ledger.secret("form", Ledger.json(values));
                    CaseEvent corrected =
                            work.file()
                                    .correct(
                                            secret == null ? null : secret.commitment(),
                                            checked,
                                            errand);
                    return List.of(
                            new Planned(
                                    corrected,
                                    secret == null ? List.of() : List.of(secret),
                                    List.of(CaseDocuments.receipt(work, work.party(), checked))));
                });
    }

    /** T17: before the decision. */
    public void withdraw(UUID id, String reason, Act act) {
        acts.once(
                act,
                () ->
                        recorder.change(
                                id,
                                null,
                                act,
                                work -> {
                                    requireApplicant(work.file(), act);
                                    var secret =
                                            Ledger.secret(
                                                    "reason", Texts.checked("reason", reason));
                                    CaseEvent withdrawn = work.file().withdraw(secret.commitment());
                                    return List.of(
                                            new Planned(
                                                    withdrawn,
                                                    List.of(secret),
                                                    List.of(
                                                            CaseDocuments.termination(
                                                                    work, reason))));
                                }));
    }

    ItemVersion current(Filing filing) {
        ItemVersion item = catalogue.applicable(filing.itemCode());
        if (filing.itemVersion() != null && !filing.itemVersion().equals(item.id())) {
            throw new Refused(CaseRefusal.ITEM_CHANGED);
        }
        return item;
    }

    static void requireApplicant(Case file, Act act) {
        if (!act.actor().equals(file.applicant())
                && !(file.channel() == Channel.ONLINE && act.actor().equals(file.filer()))) {
            throw new Forbidden("case-of-another");
        }
    }
}
