package onewindow.calendar.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import onewindow.calendar.ClockFact;
import onewindow.calendar.DayUnit;
import onewindow.calendar.Limit;
import onewindow.platform.Invalid.Fault;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a request leniently, so that all its faults can be told at once. */
final class DeadlineQuestion {
    private static final int MOST_DAYS = 3650;
    private static final int MOST_PAUSES = 100;

    private final List<Fault> faults = new ArrayList<>();
    private final String region;
    private final Limit limit;
    private final List<ClockFact> facts = new ArrayList<>();

    DeadlineQuestion(JsonNode body) {
        region = text(body, "region");
        var start = date(body, "start", "start");
        int days = count(body, "days", true);
        int extension = count(body, "extensionDays", false);
        boolean rollsForward = flag(body, "rollsForward");
        limit = new Limit(start, days, unit(body), rollsForward);
        if (extension > 0) {
            facts.add(new ClockFact.Extended(start, extension));
        }
        readPauses(body.path("pauses"));
    }

    List<Fault> faults() {
        return faults;
    }

    String region() {
        return region;
    }

    Limit limit() {
        return limit;
    }

    List<ClockFact> facts() {
        return List.copyOf(facts);
    }

    /** The last day that the question names. */
    LocalDate lastDay() {
        return facts.stream()
                .map(ClockFact::on)
                .max(Comparator.naturalOrder())
                .orElse(limit.start());
    }

    private void readPauses(JsonNode pauses) {
        if (pauses.isMissingNode() || pauses.isNull()) {
            return;
        }
        if (!pauses.isArray()) {
            faults.add(new Fault("pauses", "invalid"));
            return;
        }
        if (pauses.size() > MOST_PAUSES) {
            faults.add(new Fault("pauses", "too-long"));
            return;
        }
        for (int index = 0; index < pauses.size(); index++) {
            readPause(pauses.get(index), index);
        }
    }

    private void readPause(JsonNode pause, int index) {
        String field = "pauses[" + index + "].";
        String procedure = String.valueOf(index + 1);
        var from = date(pause, "from", field + "from");
        facts.add(new ClockFact.PauseBegun(from, procedure));
        if (!isAbsent(pause.path("to"))) {
            int before = faults.size();
            var to = date(pause, "to", field + "to");
            if (faults.size() == before && to.isBefore(from)) {
                faults.add(new Fault(field + "to", "invalid"));
            }
            facts.add(new ClockFact.PauseEnded(to, procedure));
        }
    }

    private String text(JsonNode body, String field) {
        var node = body.path(field);
        if (isAbsent(node) || (node.isString() && node.asString().isBlank())) {
            faults.add(new Fault(field, "required"));
            return "";
        }
        if (!node.isString()) {
            faults.add(new Fault(field, "invalid"));
            return "";
        }
        return node.asString();
    }

    private LocalDate date(JsonNode body, String name, String field) {
        var node = body.path(name);
        if (isAbsent(node)) {
            faults.add(new Fault(field, "required"));
            return LocalDate.EPOCH;
        }
        var date = node.isString() ? parse(node.asString()) : null;
        if (date == null || date.getYear() < 2000 || date.getYear() > 2100) {
            faults.add(new Fault(field, "invalid"));
            return LocalDate.EPOCH;
        }
        return date;
    }

    private static @Nullable LocalDate parse(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException failure) {
            return null;
        }
    }

    private int count(JsonNode body, String field, boolean isRequired) {
        var node = body.path(field);
        if (isAbsent(node)) {
            if (isRequired) {
                faults.add(new Fault(field, "required"));
            }
            return 0;
        }
        if (!node.canConvertToInt()
                || !node.isIntegralNumber()
                || node.asInt() < 0
                || node.asInt() > MOST_DAYS) {
            faults.add(new Fault(field, "invalid"));
            return 0;
        }
        return node.asInt();
    }

    private DayUnit unit(JsonNode body) {
        String unit = text(body, "unit");
        if (unit.equals("NATURAL")) {
            return DayUnit.NATURAL;
        }
        if (!unit.isEmpty() && !unit.equals("WORKDAY")) {
            faults.add(new Fault("unit", "invalid"));
        }
        return DayUnit.WORKDAY;
    }

    private boolean flag(JsonNode body, String field) {
        var node = body.path(field);
        if (isAbsent(node)) {
            return true;
        }
        if (!node.isBoolean()) {
            faults.add(new Fault(field, "invalid"));
            return true;
        }
        return node.asBoolean();
    }

    private static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }
}
