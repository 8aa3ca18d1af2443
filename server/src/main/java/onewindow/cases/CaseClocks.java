package onewindow.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import onewindow.calendar.ClockFact;
import onewindow.calendar.ClockReading;
import onewindow.calendar.Limit;
import onewindow.calendar.StatutoryClock;
import onewindow.cases.CaseView.ClockView;
import onewindow.platform.Time;
import org.jspecify.annotations.Nullable;

/** The clocks that run, or ran, on a case, legal and promised side by side. */
final class CaseClocks {
    private CaseClocks() {}

    static List<ClockView> of(Work work) {
        var clocks = new ArrayList<ClockView>();
        for (Deadline.Kind kind : Deadline.Kind.values()) {
            Limit limit = limit(work, kind);
            if (limit != null) {
                clocks.add(new ClockView(kind, reading(work, limit, facts(work.file(), kind))));
            }
        }
        return clocks;
    }

    /** After the end of business of the last day, where that is the end, it reads as tomorrow. */
    private static ClockReading reading(Work work, Limit limit, List<ClockFact> facts) {
        LocalDate today = work.today();
        ClockReading reading = StatutoryClock.read(limit, facts, work.days(), today);
        return reading.state() == ClockReading.State.RUNNING
                        && reading.due() != null
                        && work.isOver(reading.due())
                ? StatutoryClock.read(limit, facts, work.days(), today.plusDays(1))
                : reading;
    }

    static @Nullable Limit limit(Work work, Deadline.Kind kind) {
        return switch (kind) {
            case NOTICE -> Deadline.notice(work.file(), work.rules());
            case CORRECTION -> null;
            case PROMISED -> Deadline.limit(work.file(), work.guide().promisedLimit());
            case LEGAL -> Deadline.limit(work.file(), work.guide().legalLimit());
            case DELIVERY ->
                    work.file().decidedHere() ? Deadline.delivery(work.file(), work.rules()) : null;
        };
    }

    static List<ClockFact> facts(Case file, Deadline.Kind kind) {
        return switch (kind) {
            case PROMISED, LEGAL -> Deadline.facts(file);
            case NOTICE, CORRECTION -> List.of();
            case DELIVERY -> {
                Instant delivered = file.deliveredAt();
                yield delivered == null
                        ? List.of()
                        : List.of(new ClockFact.Stopped(Time.date(delivered)));
            }
        };
    }
}
