package onewindow.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.calendar.Limit;
import onewindow.calendar.StatutoryClock;
import onewindow.calendar.StatutoryClock.ExplainedDay;
import onewindow.cases.CaseDocuments.Defect;
import onewindow.cases.CaseView.CorrectionView;
import onewindow.cases.CaseView.DefectView;
import onewindow.cases.CaseView.MaterialView;
import onewindow.cases.CaseView.PartyView;
import onewindow.cases.CaseView.PublicTrail;
import onewindow.cases.Ledger.Proof;
import onewindow.catalogue.Guide;
import onewindow.documents.Documents;
import onewindow.documents.Files;
import onewindow.documents.StoredFile;
import onewindow.identity.Masks;
import onewindow.identity.Party;
import onewindow.organisation.Organisation;
import onewindow.platform.Act;
import onewindow.platform.NotFound;
import onewindow.reception.Visits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One case as its applicant, a member of staff, or the public sees it. */
@Service
@Transactional(readOnly = true)
public class CaseViews {
    private final CaseStore store;
    private final CaseSight sight;
    private final Organisation organisation;
    private final Documents documents;
    private final Files files;
    private final Visits visits;
    private final CaseTrail trail;

    CaseViews(
            CaseStore store,
            CaseSight sight,
            Organisation organisation,
            Documents documents,
            Files files,
            Visits visits,
            CaseTrail trail) {
        this.store = store;
        this.sight = sight;
        this.organisation = organisation;
        this.documents = documents;
        this.files = files;
        this.visits = visits;
        this.trail = trail;
    }

    public CaseView ofApplicant(UUID id, Act act) {
        CaseStore.Loaded loaded = store.find(id);
        Cases.requireApplicant(loaded.file(), act);
        Party party = sight.work(loaded).party();
        return view(
                loaded,
                new PartyView(
                        party.kind(),
                        party.name(),
                        party.documentKind(),
                        party.documentNumber(),
                        party.phone()),
                false,
                true);
    }

    public CaseView ofStaff(UUID id, Act act) {
        CaseStore.Loaded loaded = store.find(id);
        sight.require(loaded.file(), act);
        return view(loaded, masked(sight.work(loaded).party()), true, false);
    }

    /**
     * @throws NotFound
     */
    public PublicTrail byToken(String token) {
        return publicTrail(store.byToken(token));
    }

    /**
     * A typed number needs the last four characters of the applicant's identity number; a wrong one
     * is told like an unknown one.
     */
    public PublicTrail byNumber(String number, String lastFour) {
        CaseStore.Loaded loaded = store.byNumber(number);
        String known = sight.work(loaded).party().documentNumber();
        if (known.length() < 4 || !known.substring(known.length() - 4).equalsIgnoreCase(lastFour)) {
            throw new NotFound("case");
        }
        return publicTrail(loaded);
    }

    /** The days of one clock, each with whether it counted and why. */
    public List<ExplainedDay> days(UUID id, Deadline.Kind kind, Act act, boolean asApplicant) {
        CaseStore.Loaded loaded = store.find(id);
        if (asApplicant) {
            Cases.requireApplicant(loaded.file(), act);
        } else {
            sight.require(loaded.file(), act);
        }
        Work work = sight.work(loaded);
        Limit limit = CaseClocks.limit(work, kind);
        if (limit == null) {
            throw new NotFound("clock");
        }
        return StatutoryClock.explain(
                limit, CaseClocks.facts(work.file(), kind), work.days(), work.today());
    }

    private CaseView view(
            CaseStore.Loaded loaded, PartyView party, boolean staff, boolean applicant) {
        Work work = sight.work(loaded);
        Case file = loaded.file();
        List<CaseStore.Link> record = store.record(file.id());
        Guide guide = work.guide();
        return new CaseView(
                file.id(),
                file.number(),
                file.token(),
                file.itemCode(),
                file.itemVersion(),
                guide.name(),
                guide.nameEn(),
                work.department().name(),
                organisation.hall(file.hall()).name(),
                file.channel(),
                file.phase(),
                file.outcome(),
                file.decidedHere(),
                file.outsideNumber(),
                file.filedAt(),
                file.acceptedOn(),
                file.deemed(),
                party,
                CaseClocks.of(work),
                trail.of(work, record),
                correction(work),
                trail.refusal(work, record),
                ChosenList.situation(work.guide(), work.form()),
                staff ? maskedForm(work) : ChosenList.fields(work.form()),
                materials(work),
                documents.of(file.id()).stream()
                        .filter(document ->
                                staff
                                        || document.kind()
                                                != onewindow.documents.DocumentKind.APPROVAL_FORM)
                        .toList(),
                file.licence(),
                visits.tripsOf(file.id()),
                staff ? file.workItems() : List.of(),
                staff ? trail.opinions(work, record) : List.of(),
                staff ? trail.rebasings(work, record) : List.of(),
                Proof.holds(record, loaded.head()),
                applicant ? actions(file) : List.of());
    }

    private static List<String> actions(Case file) {
        var actions = new ArrayList<String>();
        switch (file.phase()) {
            case SUBMITTED, PRE_REVIEWED, RECEIVED, ACCEPTED -> actions.add("withdraw");
            case IN_CORRECTION -> actions.addAll(List.of("correct", "withdraw"));
            case CLOSED -> actions.add("collect");
            case DECIDED, DELIVERED, DECLINED, WITHDRAWN, TERMINATED, OUTSIDE -> {}
        }
        return actions;
    }

    private PublicTrail publicTrail(CaseStore.Loaded loaded) {
        Work work = sight.work(loaded);
        Case file = loaded.file();
        return new PublicTrail(
                file.number(),
                work.guide().name(),
                work.guide().nameEn(),
                work.department().name(),
                file.phase(),
                file.outcome(),
                CaseClocks.of(work),
                trail.of(work, store.record(file.id())));
    }

    private static @Nullable CorrectionView correction(Work work) {
        LocalDate due = work.file().correctionDue();
        if (due == null) {
            return null;
        }
        var defects = List.of(Ledger.read(work.latest("defects").orElse("[]"), Defect[].class));
        return new CorrectionView(
                due,
                defects.stream()
                        .map(defect ->
                                new DefectView(
                                        defect.target(),
                                        defect.name(),
                                        defect.problem(),
                                        defect.remedy()))
                        .toList());
    }

    private List<MaterialView> materials(Work work) {
        var ids = new java.util.HashSet<UUID>();
        work.file().materials().forEach(material -> ids.addAll(material.files()));
        List<StoredFile> stored = ids.isEmpty() ? List.of() : files.find(ids, null);
        return work.file().materials().stream()
                .map(material ->
                        new MaterialView(
                                material.code(),
                                work.guide().materials().stream()
                                        .filter(each -> each.code().equals(material.code()))
                                        .map(Guide.Material::name)
                                        .findFirst()
                                        .orElse(material.code()),
                                material.paper(),
                                stored.stream()
                                        .filter(file -> material.files().contains(file.id()))
                                        .toList()))
                .toList();
    }

    static PartyView masked(Party party) {
        boolean natural = party.kind() == Party.Kind.NATURAL_PERSON;
        String phone = party.phone();
        return new PartyView(
                party.kind(),
                natural ? Masks.name(party.name()) : party.name(),
                party.documentKind(),
                natural ? Masks.documentNumber(party.documentNumber()) : party.documentNumber(),
                phone == null ? null : Masks.phone(phone));
    }

    private static Map<String, String> maskedForm(Work work) {
        var masked = new java.util.LinkedHashMap<String, String>();
        ChosenList.fields(work.form())
                .forEach((key, value) -> {
                    var field =
                            work.guide().form().stream()
                                    .filter(each -> each.key().equals(key))
                                    .findFirst();
                    masked.put(
                            key,
                            field.isPresent() && field.get().personal()
                                    ? mask(field.get(), value)
                                    : value);
                });
        return masked;
    }

    private static String mask(Guide.FormField field, String value) {
        if (value.isBlank()) {
            return value;
        }
        return switch (field.kind()) {
            case "PHONE" -> Masks.phone(value);
            case "IDENTITY_NUMBER" -> Masks.documentNumber(value);
            case "ADDRESS", "LONG_TEXT" -> Masks.address(value);
            default -> Masks.name(value);
        };
    }
}
