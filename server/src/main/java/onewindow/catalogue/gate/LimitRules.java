package onewindow.catalogue.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import onewindow.calendar.DayUnit;
import onewindow.catalogue.Finding;
import onewindow.catalogue.Guide;
import onewindow.catalogue.Guide.ServiceKind;

/** Limits and what they leave time for (rulebook §1.8 G01, G02, G03, G17). */
final class LimitRules {
    private static final Pattern ON_SITE =
            Pattern.compile("(?:现场|实地|到场)(?:勘[查验察]|核[查实验]|检查|查验|踏勘|评审|审查)|踏勘|勘验");
    private static final int SHORTEST_WITH_INSPECTION = 2;

    private final Guide guide;
    private final Findings findings;

    LimitRules(Guide guide, Findings findings) {
        this.guide = guide;
        this.findings = findings;
    }

    void inspect() {
        var legal = guide.legalLimit();
        findings.faultUnless(
                legal.days() != null || legal.explanation() != null,
                "legalLimit.explanation",
                "required");
        findings.faultUnless(
                legal.days() == null || legal.days() >= 0, "legalLimit.days", "invalid");
        Integer promised = guide.promisedLimit().days();
        if (promised == null) {
            findings.add(Finding.fault("promisedLimit.days", "required"));
            return;
        }
        findings.faultUnless(promised >= 0, "promisedLimit.days", "invalid");
        var unit = guide.promisedLimit().unit();
        findings.faultUnless(
                legal.days() == null
                        || naturalDays(promised, unit) <= naturalDays(legal.days(), legal.unit()),
                "promisedLimit",
                "G01");
        findings.faultUnless(
                (guide.serviceKind() == ServiceKind.INSTANT) == (promised == 0),
                "serviceKind",
                "G02");
        steps(promised, unit);
        onSite(promised);
    }

    private void steps(int promised, DayUnit unit) {
        List<StepLimit> limits = new ArrayList<>();
        var steps = guide.sections().steps();
        for (int i = 0; i < steps.size(); i++) {
            Optional<StepLimit> limit = StepLimit.parse(steps.get(i).limit());
            findings.warnUnless(limit.isPresent(), "sections.steps[" + i + "].limit", "step-limit");
            limit.ifPresent(limits::add);
        }
        boolean natural = unit == DayUnit.NATURAL;
        int working = sum(limits, false);
        int calendar = sum(limits, true);
        boolean sameUnit = natural ? working < StepLimit.WORKDAY : calendar == 0;
        int days = natural ? up(calendar, StepLimit.NATURAL_DAY) : up(working, StepLimit.WORKDAY);
        if (promised == 0) {
            // On the spot is a matter of minutes or hours, never of days.
            findings.faultUnless(
                    working < StepLimit.WORKDAY && calendar == 0, "sections.steps", "G03");
        } else if (!sameUnit) {
            int total =
                    up(calendar, StepLimit.NATURAL_DAY)
                            + naturalDays(up(working, StepLimit.WORKDAY), DayUnit.WORKDAY);
            findings.faultUnless(total <= naturalDays(promised, unit), "sections.steps", "G03");
        } else {
            findings.faultUnless(days <= promised, "sections.steps", "G03");
            if (limits.size() == steps.size()) {
                findings.warnUnless(days >= promised, "sections.steps", "G03");
            }
        }
    }

    /** An inspection needs days, and is announced among the special procedures. */
    private void onSite(int promised) {
        boolean inspected =
                guide.sections().steps().stream()
                        .anyMatch(step -> ON_SITE.matcher(step.name()).find());
        var handling = guide.handling();
        if (!inspected || handling == null) {
            return;
        }
        findings.warnUnless(promised >= SHORTEST_WITH_INSPECTION, "promisedLimit.days", "G17");
        findings.warnUnless(
                !handling.specialProcedures().isEmpty(), "handling.specialProcedures", "G17");
    }

    private static int sum(List<StepLimit> limits, boolean natural) {
        return limits.stream()
                .filter(limit -> limit.natural() == natural)
                .mapToInt(StepLimit::minutes)
                .sum();
    }

    private static int up(int minutes, int day) {
        return Math.ceilDiv(minutes, day);
    }

    /** Five working days are a week. */
    static int naturalDays(int days, DayUnit unit) {
        return unit == DayUnit.NATURAL ? days : (days * 7 + 4) / 5;
    }
}
