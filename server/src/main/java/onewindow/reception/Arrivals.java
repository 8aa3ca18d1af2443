package onewindow.reception;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import onewindow.documents.Files;
import onewindow.documents.StoredFile;
import onewindow.identity.Accounts;
import onewindow.identity.Mandates;
import onewindow.identity.Party;
import onewindow.identity.Vault;
import onewindow.platform.Act;
import onewindow.platform.Ids;
import onewindow.platform.Invalid;
import onewindow.platform.Invalid.Fault;
import onewindow.platform.Time;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Who arrives: checked, all faults at once, and sealed. */
@Component
class Arrivals {
    private static final Pattern PREFIX = Pattern.compile("[A-E]");
    private static final int MOST_PRINCIPALS = 50;
    private static final int MOST_FILES = 20;

    private final Vault vault;
    private final Files files;
    private final Accounts accounts;
    private final Mandates mandates;
    private final JsonMapper json;

    Arrivals(Vault vault, Files files, Accounts accounts, Mandates mandates, JsonMapper json) {
        this.vault = vault;
        this.files = files;
        this.accounts = accounts;
        this.mandates = mandates;
        this.json = json;
    }

    /** The attendee where nobody else is named. */
    private static List<NewVisit.NewPrincipal> principals(NewVisit visit) {
        return visit.principals().isEmpty()
                ? List.of(new NewVisit.NewPrincipal(person(visit.attendee()), Set.of()))
                : visit.principals();
    }

    void check(NewVisit visit, Act act) {
        LocalDate today = Time.date(act.at());
        List<Fault> faults = new ArrayList<>();
        if (!PREFIX.matcher(visit.prefix()).matches()) {
            faults.add(new Fault("prefix", "invalid"));
        }
        faults.addAll(person(visit.attendee()).faults("attendee.", today));
        if (visit.principals().size() > MOST_PRINCIPALS) {
            faults.add(new Fault("principals", "too-many"));
        }
        Set<UUID> mandates = new HashSet<>();
        for (int index = 0; index < visit.principals().size(); index++) {
            var principal = visit.principals().get(index);
            String path = "principals[" + index + "].";
            faults.addAll(principal.party().faults(path + "party.", today));
            if (principal.mandateFiles().size() > MOST_FILES) {
                faults.add(new Fault(path + "mandateFiles", "too-many"));
            }
            mandates.addAll(principal.mandateFiles());
        }
        if (!areKnown(mandates)) {
            faults.add(new Fault("mandateFiles", "unknown"));
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }

    void checkFiles(String field, Set<UUID> wanted) {
        if (wanted.size() > MOST_FILES) {
            throw new Invalid(field, "too-many");
        }
        if (!areKnown(wanted)) {
            throw new Invalid(field, "unknown");
        }
    }

    byte[] sealed(UUID visit, Attendee attendee) {
        return vault.seal(json.writeValueAsBytes(attendee), attendeeContext(visit));
    }

    Attendee attendee(UUID visit, byte[] sealed) {
        return json.readValue(vault.open(sealed, attendeeContext(visit)), Attendee.class);
    }

    Party party(UUID principal, byte[] sealed) {
        return json.readValue(vault.open(sealed, partyContext(principal)), Party.class);
    }

    /** Equal for the same document of the same person. */
    byte[] index(Attendee attendee) {
        return vault.blindIndex(
                "reception.visit.attendee",
                attendee.documentKind() + " " + number(attendee.documentNumber()));
    }

    List<VisitStore.PrincipalRow> rows(UUID visit, NewVisit wanted, Act act) {
        List<VisitStore.PrincipalRow> rows = new ArrayList<>();
        for (var principal : principals(wanted)) {
            UUID id = Ids.next(act.at().toEpochMilli());
            Party party = principal.party();
            rows.add(
                    new VisitStore.PrincipalRow(
                            id,
                            visit,
                            rows.size() + 1,
                            vault.seal(json.writeValueAsBytes(party), partyContext(id)),
                            isSame(wanted.attendee(), party),
                            wanted.attendee().name().equals(party.representative()),
                            principal.mandateFiles().isEmpty()
                                    ? null
                                    : mandate(
                                            wanted.attendee(),
                                            party,
                                            principal.mandateFiles(),
                                            act),
                            principal.mandateFiles()));
        }
        return rows;
    }

    /** The mandate that was shown on paper, for what is done on this day. */
    UUID mandate(Attendee attendee, Party principal, Set<UUID> scans, Act act) {
        LocalDate today = Time.date(act.at());
        return mandates.onPaper(
                principal,
                null,
                person(attendee),
                List.copyOf(scans),
                new Mandates.Matter(Set.of(), today, today),
                act);
    }

    /** The principal's own account, so that they follow the case themselves. */
    Optional<UUID> account(UUID principal, byte[] sealed) {
        Party party = party(principal, sealed);
        return accounts.findVerified(party.documentKind(), party.documentNumber());
    }

    private static boolean isSame(Attendee attendee, Party party) {
        return attendee.documentKind().equals(party.documentKind())
                && number(attendee.documentNumber()).equals(number(party.documentNumber()));
    }

    private boolean areKnown(Set<UUID> wanted) {
        return wanted.isEmpty()
                || files.find(wanted, null).stream()
                        .map(StoredFile::id)
                        .collect(Collectors.toSet())
                        .containsAll(wanted);
    }

    private static Party person(Attendee attendee) {
        return new Party(
                Party.Kind.NATURAL_PERSON,
                attendee.name(),
                attendee.documentKind(),
                attendee.documentNumber(),
                attendee.phone(),
                null,
                null);
    }

    private static String number(String written) {
        return written.strip().toUpperCase(Locale.ROOT);
    }

    private static String attendeeContext(UUID visit) {
        return "reception.visit.attendee " + visit;
    }

    private static String partyContext(UUID principal) {
        return "reception.principal.party " + principal;
    }
}
