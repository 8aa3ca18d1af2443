package onewindow.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import onewindow.calendar.ClockFact;
import onewindow.calendar.ClockReading;
import onewindow.calendar.DayCount;
import onewindow.calendar.DayUnit;
import onewindow.calendar.Limit;
import onewindow.calendar.StatutoryClock;
import onewindow.catalogue.Guide;
import onewindow.platform.Time;
import org.jspecify.annotations.Nullable;

/**
 * A running clock of a case, as an index: worked out afresh from facts whenever they change.
 *
 * @param warnAt from here on the lamp is yellow
 * @param overAt from here on it is red: the end of the due day, or of its business
 * @param leading the one by which lists are ordered
 */
public record Deadline(Kind kind, LocalDate due, Instant warnAt, Instant overAt, boolean leading) {
    /** Which clock. */
    public enum Kind {
        /** Five working days to tell the applicant (Administrative Licensing Law, art. 32). */
        NOTICE,
        /** The applicant's time for a correction. */
        CORRECTION,
        PROMISED,
        LEGAL,
        /** Ten working days to hand over the result (art. 44). */
        DELIVERY
    }

    /**
     * A promise of a day or less turns yellow after half of its business hours (rulebook §3.2, E4).
     */
    private static final LocalTime HALF_OF_A_BUSINESS_DAY = LocalTime.of(13, 45);

    /**
     * @param yellowRatio share of the limit after which the lamp is yellow; {@code yellowDays}: or
     *     with so many days left
     */
    public record Rules(
            int noticeDays,
            int deliverDays,
            double yellowRatio,
            int yellowDays,
            LocalRules local) {}

    /** Where local rules may differ on days and their ends (rulebook §2.2, C2 and C4). */
    public interface LocalRules {
        /** Day 0 of what was received on the day. */
        LocalDate startOf(LocalDate receipt);

        /** From here on a limit that ends on the day is over. */
        Instant endOf(LocalDate due);
    }

    static List<Deadline> of(Case file, Guide guide, DayCount days, Rules rules) {
        var deadlines = new ArrayList<Deadline>();
        switch (file.phase()) {
            case SUBMITTED, PRE_REVIEWED, RECEIVED ->
                    add(deadlines, Kind.NOTICE, notice(file, rules), List.of(), days, rules);
            case IN_CORRECTION -> {
                LocalDate due = file.correctionDue();
                if (due != null) {
                    deadlines.add(at(Kind.CORRECTION, due, due, true, false, rules));
                }
            }
            case ACCEPTED -> {
                add(
                        deadlines,
                        Kind.PROMISED,
                        limit(file, guide.promisedLimit()),
                        facts(file),
                        days,
                        rules);
                add(
                        deadlines,
                        Kind.LEGAL,
                        limit(file, guide.legalLimit()),
                        facts(file),
                        days,
                        rules);
            }
            case DECIDED, CLOSED ->
                    add(deadlines, Kind.DELIVERY, delivery(file, rules), List.of(), days, rules);
            case OUTSIDE, DELIVERED, DECLINED, WITHDRAWN, TERMINATED -> {}
        }
        return deadlines;
    }

    static @Nullable Limit notice(Case file, Rules rules) {
        LocalDate from = file.noticeFrom();
        return from == null
                ? null
                : new Limit(
                        rules.local().startOf(from), rules.noticeDays(), DayUnit.WORKDAY, false);
    }

    /** The legal or the promised limit from the day of acceptance; none where the law sets none. */
    static @Nullable Limit limit(Case file, Guide.Limit limit) {
        Integer days = limit.days();
        LocalDate from = file.acceptedOn();
        return days == null || from == null
                ? null
                : new Limit(from, days, limit.unit(), limit.unit() == DayUnit.NATURAL);
    }

    static @Nullable Limit delivery(Case file, Rules rules) {
        LocalDate from = file.decidedOn();
        return from == null ? null : new Limit(from, rules.deliverDays(), DayUnit.WORKDAY, false);
    }

    /** What happened to the limits of the decision: it stops with the decision. */
    static List<ClockFact> facts(Case file) {
        LocalDate decided = file.decidedOn();
        Instant closed = file.closedAt();
        if (decided != null) {
            return List.of(new ClockFact.Stopped(decided));
        }
        return closed == null ? List.of() : List.of(new ClockFact.Stopped(Time.date(closed)));
    }

    private static void add(
            List<Deadline> deadlines,
            Kind kind,
            @Nullable Limit limit,
            List<ClockFact> facts,
            DayCount days,
            Rules rules) {
        if (limit == null) {
            return;
        }
        ClockReading reading = StatutoryClock.read(limit, facts, days, limit.start());
        LocalDate due = reading.due();
        if (due != null) {
            boolean leading = deadlines.isEmpty();
            deadlines.add(
                    at(
                            kind,
                            due,
                            warnFrom(limit, facts, days, due, rules),
                            leading,
                            reading.allowed() <= 1,
                            rules));
        }
    }

    private static Deadline at(
            Kind kind,
            LocalDate due,
            LocalDate warnFrom,
            boolean leading,
            boolean isShort,
            Rules rules) {
        Instant warn =
                isShort
                        ? due.atTime(HALF_OF_A_BUSINESS_DAY).atZone(Time.ZONE).toInstant()
                        : Time.startOf(warnFrom);
        return new Deadline(kind, due, warn, rules.local().endOf(due), leading);
    }

    private static LocalDate warnFrom(
            Limit limit, List<ClockFact> facts, DayCount days, LocalDate due, Rules rules) {
        int counted = 0;
        for (StatutoryClock.ExplainedDay day :
                StatutoryClock.explain(limit, facts, days, limit.start())) {
            counted += day.counted() ? 1 : 0;
            boolean nearlyUsed = counted >= Math.ceil(limit.days() * rules.yellowRatio());
            if (day.date().isAfter(limit.start())
                    && (nearlyUsed || limit.days() - counted <= rules.yellowDays())) {
                return day.date();
            }
        }
        return due;
    }
}
