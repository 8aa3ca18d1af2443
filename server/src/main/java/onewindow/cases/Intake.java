package onewindow.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import onewindow.calendar.Calendars;
import onewindow.cases.CaseDocuments.Defect;
import onewindow.cases.CaseEvent.Channel;
import onewindow.cases.CaseEvent.DeclineReason;
import onewindow.cases.Work.Planned;
import onewindow.catalogue.ItemVersion;
import onewindow.identity.Party;
import onewindow.identity.Role;
import onewindow.organisation.Hall;
import onewindow.organisation.Rights;
import onewindow.organisation.WindowPower;
import onewindow.platform.Act;
import onewindow.platform.Acts;
import onewindow.platform.Invalid;
import onewindow.platform.Refused;
import onewindow.platform.Settings;
import onewindow.reception.Visits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Receipt and acceptance: at any window by the department's authorisation, or in the department
 * (rulebook §2.6).
 */
@Service
public class Intake {
    private final Acts acts;
    private final Recorder recorder;
    private final Cases cases;
    private final Rights rights;
    private final Visits visits;
    private final Calendars calendars;
    private final Settings settings;

    Intake(
            Acts acts,
            Recorder recorder,
            Cases cases,
            Rights rights,
            Visits visits,
            Calendars calendars,
            Settings settings) {
        this.acts = acts;
        this.recorder = recorder;
        this.cases = cases;
        this.rights = rights;
        this.visits = visits;
        this.calendars = calendars;
        this.settings = settings;
    }

    /**
     * T3: receives an application at a window. With {@code insists} also an incomplete one, since
     * nobody may refuse to take it in.
     *
     * @throws Refused {@code in-person-only}
     * @throws Invalid with every fault
     */
    public Filing.Receipt receive(Filing filing, Act act) {
        return acts.once(
                act,
                Filing.Receipt.class,
                () -> {
                    ItemVersion item = cases.current(filing);
                    Hall hall =
                            rights.requireWindow(
                                    act, WindowPower.RECEIVE, item.code(), item.department());
                    UUID errand = filing.errand();
                    if (errand == null) {
                        throw new Invalid("errand", "required");
                    }
                    Party party = applicant(filing.party(), visits.principal(errand));
                    if (item.guide().inPerson() && !visits.attendsInPerson(errand)) {
                        throw new Refused(CaseRefusal.IN_PERSON_ONLY);
                    }
                    var received =
                            new Cases.Received(
                                    Channel.WINDOW,
                                    item,
                                    party,
                                    visits.principalAccount(errand),
                                    null,
                                    errand,
                                    hall.id(),
                                    act.actor());
                    Filing.Receipt receipt = cases.file(received, filing, filing.insists(), act);
                    visits.received(errand, receipt.id(), act);
                    return receipt;
                });
    }

    /** Whose errand it is applies; what the clerk typed may complete it, but names nobody else. */
    private static Party applicant(@Nullable Party typed, Party principal) {
        if (typed != null && !typed.documentNumber().equals(principal.documentNumber())) {
            throw new Invalid("party.documentNumber", "not-the-principal");
        }
        return typed == null ? principal : typed;
    }

    /** T5 at a window: what the correction notice asked for is handed in on paper or scanned. */
    public void correct(
            UUID id,
            UUID errand,
            @Nullable Map<String, String> form,
            List<Filing.MaterialFiled> materials,
            Act act) {
        acts.once(
                act,
                () -> {
                    cases.correctWithin(
                            id,
                            form,
                            materials,
                            errand,
                            act,
                            work ->
                                    rights.requireWindow(
                                            act,
                                            WindowPower.RECEIVE,
                                            work.file().itemCode(),
                                            work.file().department()));
                    visits.received(errand, id, act);
                });
    }

    /** T2: a first look at an application that came in online found nothing wrong. */
    public void preReview(UUID id, UUID item, Act act) {
        acts.once(
                act,
                () ->
                        recorder.change(
                                id,
                                item,
                                act,
                                work -> {
                                    requireIntake(work, act);
                                    return List.of(Planned.of(work.file().preReview(item)));
                                }));
    }

    /** T4: tells all defects once, in writing. */
    public void requestCorrection(UUID id, UUID item, List<CorrectionDefect> defects, Act act) {
        acts.once(
                act,
                () ->
                        recorder.change(
                                id,
                                item,
                                act,
                                work -> {
                                    requireIntake(work, act);
                                    List<Defect> named =
                                            defects.stream()
                                                    .map(defect -> named(work, defect))
                                                    .toList();
                                    int days =
                                            settings.days(
                                                    "correction.days",
                                                    work.file().region(),
                                                    work.today());
                                    LocalDate due =
                                            calendars.addWorkdays(
                                                    work.file().region(), work.today(), days);
                                    var secret = Ledger.secret("defects", Ledger.json(named));
                                    CaseEvent requested =
                                            work.file()
                                                    .requestCorrection(
                                                            item,
                                                            named.stream()
                                                                    .map(Defect::target)
                                                                    .toList(),
                                                            secret.commitment(),
                                                            due);
                                    return List.of(
                                            new Planned(
                                                    requested,
                                                    List.of(secret),
                                                    List.of(
                                                            CaseDocuments.correctionNotice(
                                                                    work, named, due))));
                                }));
    }

    /** T7 */
    public Standing accept(UUID id, UUID item, Act act) {
        Function<Work, List<Planned>> rule =
                work -> {
                    requireIntake(work, act);
                    var level = work.guide().approvalLevel();
                    CaseEvent accepted = work.file().accept(item, work.today(), level);
                    return List.of(accepted(work, accepted, act));
                };
        return acts.once(
                act,
                Standing.class,
                () -> Standing.of(recorder.change(id, item, act, rule).file()));
    }

    /** T8 */
    public void decline(
            UUID id,
            UUID item,
            DeclineReason reason,
            String explanation,
            @Nullable String competentOrgan,
            Act act) {
        acts.once(
                act,
                () ->
                        recorder.change(
                                id,
                                item,
                                act,
                                work -> {
                                    requireIntake(work, act);
                                    String text = Texts.checked("explanation", explanation);
                                    if (text.isEmpty()) {
                                        throw new Invalid("explanation", "required");
                                    }
                                    var secret = Ledger.secret("explanation", text);
                                    CaseEvent declined =
                                            work.file()
                                                    .decline(
                                                            item,
                                                            reason,
                                                            secret.commitment(),
                                                            competentOrgan);
                                    return List.of(
                                            new Planned(
                                                    declined,
                                                    List.of(secret),
                                                    List.of(
                                                            CaseDocuments.nonAcceptance(
                                                                    work,
                                                                    reason,
                                                                    text,
                                                                    competentOrgan))));
                                }));
    }

    static Planned accepted(Work work, CaseEvent accepted, Act act) {
        Case after = CaseHistory.apply(work.file(), accepted, act.actor(), act.at());
        return new Planned(
                accepted, List.of(), List.of(CaseDocuments.acceptanceNotice(work, after)));
    }

    /**
     * What is wrong and how to mend it.
     *
     * @param target material code, or {@code form.<key>} for a field
     */
    public record CorrectionDefect(String target, String problem, String remedy) {}

    private static Defect named(Work work, CorrectionDefect defect) {
        String problem = Texts.checked("problem", defect.problem());
        String remedy = Texts.checked("remedy", defect.remedy());
        if (problem.isEmpty() || remedy.isEmpty()) {
            throw new Invalid(problem.isEmpty() ? "problem" : "remedy", "required");
        }
        String name =
                defect.target().startsWith("form.")
                        ? work.guide().form().stream()
                                .filter(field -> defect.target().equals("form." + field.key()))
                                .map(onewindow.catalogue.Guide.FormField::label)
                                .findFirst()
                                .orElse("")
                        : work.guide().materials().stream()
                                .filter(material -> material.code().equals(defect.target()))
                                .map(onewindow.catalogue.Guide.Material::name)
                                .findFirst()
                                .orElse("");
        // Nothing outside the guide may be asked for (rulebook R1.10).
        if (name.isEmpty()) {
            throw new Invalid("defects." + defect.target(), "not-in-guide");
        }
        return new Defect(defect.target(), name, problem, remedy);
    }

    private void requireIntake(Work work, Act act) {
        if (act.window() != null) {
            rights.requireWindow(
                    act, WindowPower.ACCEPT, work.file().itemCode(), work.file().department());
        } else {
            rights.requirePost(act, Role.CHIEF_REPRESENTATIVE, work.file().department());
        }
    }
}
