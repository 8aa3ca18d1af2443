package onewindow.cases.demonstration;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onewindow.calendar.Calendars;
import onewindow.cases.DeemedAcceptance;
import onewindow.cases.demonstration.Story.Deed;
import onewindow.cases.demonstration.Story.Step;
import onewindow.cases.demonstration.Story.Told;
import onewindow.identity.Party;
import onewindow.platform.Act;
import onewindow.platform.Time;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Lets everything happen in the order of time, on the working days before today, so that clocks and
 * lamps are what they would be. Each day begins with the sweep for what nobody answered.
 */
@Component
@ConditionalOnProperty(name = "onewindow.demonstration", havingValue = "true")
class Play {
    private static final String CITY = "360500000000";

    private final Performers performers;
    private final ApplicantDeeds applicants;
    private final StaffDeeds staff;
    private final DeemedAcceptance silence;
    private final Calendars calendars;
    private final Clock clock;

    Play(
            Performers performers,
            ApplicantDeeds applicants,
            StaffDeeds staff,
            DeemedAcceptance silence,
            Calendars calendars,
            Clock clock) {
        this.performers = performers;
        this.applicants = applicants;
        this.staff = staff;
        this.silence = silence;
        this.calendars = calendars;
        this.clock = clock;
    }

    void perform(Story story, HandedIn.Pages pages) {
        LocalDate today = Time.date(clock.instant());
        performers.open(story, clock.instant());
        var filed = new HashMap<Told, UUID>();
        int first =
                story.cases().stream()
                        .flatMap(told -> told.steps().stream())
                        .mapToInt(Step::workdaysAgo)
                        .max()
                        .orElse(0);
        for (int ago = first; ago > 0; ago--) {
            LocalDate day = calendars.addWorkdays(CITY, today, -ago);
            silence.sweep(Time.startOf(day));
            int now = ago;
            story.cases().stream()
                    .flatMap(told -> told.steps().stream().map(step -> new Scene(told, step)))
                    .filter(scene -> scene.step().workdaysAgo() == now)
                    .sorted(Comparator.comparing(scene -> scene.step().time()))
                    .forEach(scene -> performed(story, scene, day, filed, pages));
        }
        silence.sweep(clock.instant());
    }

    private record Scene(Told told, Step step) {
        String key() {
            return "demonstration:case:" + told.name() + ":" + told.steps().indexOf(step);
        }
    }

    private void performed(
            Story story, Scene scene, LocalDate day, Map<Told, UUID> filed, HandedIn.Pages pages) {
        try {
            perform(story, scene, day, filed, pages);
        } catch (RuntimeException failure) {
            throw new IllegalStateException(
                    scene.told().name() + ": " + scene.step().deed() + " failed", failure);
        }
    }

    private void perform(
            Story story, Scene scene, LocalDate day, Map<Told, UUID> filed, HandedIn.Pages pages) {
        Told told = scene.told();
        Step step = scene.step();
        Instant at = day.atTime(step.time()).atZone(Time.ZONE).toInstant();
        String item = story.item(told.item());
        String login = step.by();
        Optional<Party> visitor = story.visitor(told.applicant());
        Act act =
                login == null
                        ? performers.applicant(told.applicant(), scene.key(), at)
                        : performers.staff(login, scene.key(), at);
        if (step.deed() == Deed.FILE) {
            filed.put(
                    told,
                    visitor.map(party -> applicants.fileAtWindow(told, party, item, pages, act))
                            .orElseGet(() -> applicants.file(told, item, pages, act)));
            return;
        }
        UUID id = filed.get(told);
        if (id == null) {
            throw new IllegalStateException(told.name() + " begins without being filed");
        }
        switch (step.deed()) {
            case CORRECT -> applicants.correct(id, step, item, pages, act);
            case WITHDRAW -> applicants.withdraw(id, step, act);
            case COLLECT -> applicants.collect(id, act);
            default ->
                    staff.perform(
                            id,
                            step,
                            visitor.orElseGet(() -> performers.party(told.applicant()))
                                    .documentNumber(),
                            act);
        }
    }
}
