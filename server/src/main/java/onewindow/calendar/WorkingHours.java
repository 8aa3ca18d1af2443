package onewindow.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Promises in hours run within the working hours of working days (rulebook §2.2, C8). A pause takes
 * out its working time; pauses that overlap take it out once.
 *
 * @param sessions of a day, in order, such as 9:00 to 12:00 and 13:00 to 17:00
 */
public record WorkingHours(List<Session> sessions) {
    public WorkingHours {
        sessions = List.copyOf(sessions);
        if (sessions.isEmpty()) {
            throw new IllegalArgumentException("A working day has at least one session");
        }
        for (int next = 1; next < sessions.size(); next++) {
            if (sessions.get(next).from().isBefore(sessions.get(next - 1).to())) {
                throw new IllegalArgumentException("Sessions overlap or are not in order");
            }
        }
    }

    public record Session(LocalTime from, LocalTime to) {
        public Session {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("A session ends after it begins");
            }
        }
    }

    /**
     * @param to none while it is open
     */
    public record Pause(LocalDateTime from, @Nullable LocalDateTime to) {}

    /**
     * @param text such as {@code 09:00-12:00,13:00-17:00}
     */
    public static WorkingHours parse(String text) {
        List<Session> sessions = new ArrayList<>();
        for (String session : text.split(",", -1)) {
            String[] ends = session.strip().split("-", -1);
            sessions.add(new Session(LocalTime.parse(ends[0]), LocalTime.parse(ends[1])));
        }
        return new WorkingHours(sessions);
    }

    /** As {@link #parse} reads it. */
    public String text() {
        return sessions.stream()
                .map(session -> session.from() + "-" + session.to())
                .collect(Collectors.joining(","));
    }

    public LocalTime closing() {
        return sessions.getLast().to();
    }

    /** Of a working day. */
    public Duration standardDay() {
        return sessions.stream()
                .map(session -> Duration.between(session.from(), session.to()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Working time from {@code start} until {@code now} that no pause took out. */
    public Duration used(
            LocalDateTime start, LocalDateTime now, List<Pause> pauses, DayCount dayCount) {
        var holes = merged(pauses, now);
        var used = Duration.ZERO;
        for (var date = start.toLocalDate();
                !date.isAfter(now.toLocalDate());
                date = date.plusDays(1)) {
            for (Span span : free(date, start, holes, dayCount)) {
                used = used.plus(span.until(now).length());
            }
        }
        return used;
    }

    /**
     * @return when the limit has been used up; none while a pause is open that begins before that
     */
    public @Nullable LocalDateTime due(
            LocalDateTime start, Duration limit, List<Pause> pauses, DayCount dayCount) {
        if (limit.isZero()) {
            return start;
        }
        var holes = merged(pauses, LocalDateTime.MAX);
        var left = limit;
        for (var date = start.toLocalDate(); ; date = date.plusDays(1)) {
            if (!holes.isEmpty()
                    && holes.getLast().to().equals(LocalDateTime.MAX)
                    && holes.getLast().from().toLocalDate().isBefore(date)) {
                return null;
            }
            for (Span span : free(date, start, holes, dayCount)) {
                if (span.length().compareTo(left) >= 0) {
                    return span.from().plus(left);
                }
                left = left.minus(span.length());
            }
        }
    }

    /** In working days of standard length; a begun day counts as one. */
    public int workdays(Duration used) {
        return (int) Math.ceilDiv(used.toSeconds(), standardDay().toSeconds());
    }

    private List<Span> free(
            LocalDate date, LocalDateTime start, List<Span> holes, DayCount dayCount) {
        List<Span> free = new ArrayList<>();
        if (dayCount.isWorkday(date)) {
            for (Session session : sessions) {
                var begin = date.atTime(session.from());
                var end = date.atTime(session.to());
                free.addAll(without(new Span(later(begin, start), end), holes));
            }
        }
        return free;
    }

    private static List<Span> without(Span span, List<Span> holes) {
        List<Span> parts = new ArrayList<>();
        var from = span.from();
        for (Span hole : holes) {
            parts.add(new Span(from, earlier(hole.from(), span.to())));
            from = later(from, hole.to());
        }
        parts.add(new Span(from, span.to()));
        return parts.stream().filter(part -> part.from().isBefore(part.to())).toList();
    }

    private static List<Span> merged(List<Pause> pauses, LocalDateTime openEnd) {
        List<Span> merged = new ArrayList<>();
        pauses.stream()
                .map(pause -> new Span(pause.from(), pause.to() == null ? openEnd : pause.to()))
                .sorted(Comparator.comparing(Span::from))
                .forEach(span -> {
                    if (merged.isEmpty() || merged.getLast().to().isBefore(span.from())) {
                        merged.add(span);
                    } else {
                        var last = merged.removeLast();
                        merged.add(new Span(last.from(), later(last.to(), span.to())));
                    }
                });
        return merged;
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDateTime earlier(LocalDateTime one, LocalDateTime other) {
        return one.isBefore(other) ? one : other;
    }

    private record Span(LocalDateTime from, LocalDateTime to) {
        Span until(LocalDateTime end) {
            return new Span(from, earlier(to, end));
        }

        Duration length() {
            return from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
        }
    }
}
