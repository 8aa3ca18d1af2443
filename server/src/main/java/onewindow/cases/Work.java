package onewindow.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onewindow.calendar.DayCount;
import onewindow.catalogue.Guide;
import onewindow.catalogue.ItemVersion;
import onewindow.catalogue.TypeRules;
import onewindow.documents.DocumentOrder;
import onewindow.documents.IssuedDocument;
import onewindow.identity.Party;
import onewindow.organisation.Department;
import onewindow.platform.Time;

/** What a rule and a document may look at while one act is done on one case. */
record Work(
        Case file,
        ItemVersion item,
        Department department,
        DayCount days,
        Deadline.Rules rules,
        Instant at,
        List<Entrusted> values) {

    /** A personal value of an earlier event. */
    record Entrusted(int sequence, Ledger.Secret secret) {}

    /**
     * What an act does: an event, the values that it commits to, the documents issued with it.
     *
     * @param documents to be issued
     * @param issued that were issued already, with the licence
     */
    record Planned(
            CaseEvent event,
            List<Ledger.Secret> secrets,
            List<DocumentOrder> documents,
            List<IssuedDocument> issued) {
        Planned(CaseEvent event, List<Ledger.Secret> secrets, List<DocumentOrder> documents) {
            this(event, secrets, documents, List.of());
        }

        static Planned of(CaseEvent event) {
            return new Planned(event, List.of(), List.of());
        }
    }

    Guide guide() {
        return item.guide();
    }

    TypeRules typeRules() {
        return TypeRules.of(guide());
    }

    LocalDate today() {
        return Time.date(at);
    }

    /** Whether a limit that ends on the day is over, by local rules of when a day ends. */
    boolean isOver(LocalDate due) {
        return !at.isBefore(rules.local().endOf(due));
    }

    Party party() {
        return Ledger.read(latest("party").orElseThrow(), Party.class);
    }

    @SuppressWarnings("unchecked")
    Map<String, String> form() {
        return Ledger.read(latest("form").orElse("{}"), Map.class);
    }

    Optional<String> latest(String name) {
        return values.stream()
                .filter(value -> value.secret().name().equals(name))
                .max(java.util.Comparator.comparingInt(Entrusted::sequence))
                .map(value -> value.secret().value());
    }

    List<String> all(String name) {
        return values.stream()
                .filter(value -> value.secret().name().equals(name))
                .sorted(java.util.Comparator.comparingInt(Entrusted::sequence))
                .map(value -> value.secret().value())
                .toList();
    }

    /** With what applies to this application only. */
    Work inSituation() {
        if (item.guide().questionnaire().conditions().isEmpty() || latest("form").isEmpty()) {
            return this;
        }
        var chosen = ChosenList.of(item, form(), party().kind());
        return new Work(file, chosen, department, days, rules, at, values);
    }

    Work under(ItemVersion other) {
        return new Work(file, other, department, days, rules, at, values);
    }

    Work with(Case next) {
        return new Work(next, item, department, days, rules, at, values);
    }
}
