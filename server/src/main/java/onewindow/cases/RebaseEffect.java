package onewindow.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import onewindow.calendar.ClockReading;
import onewindow.cases.CaseView.ClockView;
import onewindow.catalogue.Guide;
import org.jspecify.annotations.Nullable;

/**
 * What putting a case under another version does to this case: what its applicant is asked for, and
 * by when it is to be decided.
 */
public record RebaseEffect(List<Asked> added, List<Asked> dropped, List<Limit> limits) {

    /**
     * A material, a field of the form, or a question about the situation that was never asked.
     *
     * @param path as in {@link Demands}, such as {@code materials[M05]}
     * @param required also where only the situation requires it
     * @param handedIn it lies in the case already
     */
    public record Asked(
            String path, String name, String nameEn, boolean required, boolean handedIn) {}

    /**
     * A limit that differs.
     *
     * @param dueBefore none before acceptance: no clock runs yet
     * @param overdue under the other version the day has passed already
     */
    public record Limit(
            Deadline.Kind kind,
            Guide.Limit before,
            Guide.Limit after,
            @Nullable LocalDate dueBefore,
            @Nullable LocalDate dueAfter,
            boolean overdue) {}

    /** Both narrowed to the situation of the application. */
    static RebaseEffect of(Work before, Work after, List<String> unanswered) {
        var added = new ArrayList<Asked>(questions(after, unanswered));
        var dropped = new ArrayList<Asked>();
        differ(materials(before, before), materials(before, after), added, dropped);
        differ(fields(before, before), fields(before, after), added, dropped);
        return new RebaseEffect(added, dropped, limits(before, after));
    }

    private static List<Asked> questions(Work after, List<String> unanswered) {
        return after.guide().situations().stream()
                .filter(question -> unanswered.contains(question.key()))
                .map(question ->
                        new Asked(
                                "situations[" + question.key() + "]",
                                question.question(),
                                question.questionEn(),
                                true,
                                false))
                .toList();
    }

    /** What stays but is required now is asked for as well. */
    private static void differ(
            List<Asked> before, List<Asked> after, List<Asked> added, List<Asked> dropped) {
        after.stream()
                .filter(asked ->
                        before.stream()
                                .noneMatch(known ->
                                        isSame(known, asked)
                                                && (known.required() || !asked.required())))
                .forEach(added::add);
        before.stream()
                .filter(asked -> after.stream().noneMatch(kept -> isSame(kept, asked)))
                .forEach(dropped::add);
    }

    /** Under another name it is another paper, see {@link Demands}. */
    private static boolean isSame(Asked one, Asked other) {
        return one.path().equals(other.path()) && one.name().equals(other.name());
    }

    private static List<Asked> materials(Work present, Work work) {
        return work.guide().materials().stream()
                .map(material ->
                        new Asked(
                                "materials[" + material.code() + "]",
                                material.name(),
                                material.nameEn(),
                                material.necessity().equals("REQUIRED"),
                                present.file().materials().stream()
                                        .anyMatch(one -> one.code().equals(material.code()))))
                .toList();
    }

    private static List<Asked> fields(Work present, Work work) {
        var form = present.form();
        return work.guide().form().stream()
                .map(field ->
                        new Asked(
                                "form[" + field.key() + "]",
                                field.label(),
                                field.labelEn(),
                                field.required(),
                                !form.getOrDefault(field.key(), "").isBlank()))
                .toList();
    }

    private static List<Limit> limits(Work before, Work after) {
        var limits = new ArrayList<Limit>();
        for (var kind : List.of(Deadline.Kind.PROMISED, Deadline.Kind.LEGAL)) {
            Guide.Limit old = limit(before.guide(), kind);
            Guide.Limit now = limit(after.guide(), kind);
            if (!old.equals(now)) {
                ClockReading reading = reading(after, kind);
                ClockReading was = reading(before, kind);
                limits.add(
                        new Limit(
                                kind,
                                old,
                                now,
                                was == null ? null : was.due(),
                                reading == null ? null : reading.due(),
                                reading != null && reading.state() == ClockReading.State.OVERDUE));
            }
        }
        return limits;
    }

    private static Guide.Limit limit(Guide guide, Deadline.Kind kind) {
        return kind == Deadline.Kind.LEGAL ? guide.legalLimit() : guide.promisedLimit();
    }

    private static @Nullable ClockReading reading(Work work, Deadline.Kind kind) {
        return CaseClocks.of(work).stream()
                .filter(clock -> clock.kind() == kind)
                .map(ClockView::reading)
                .findFirst()
                .orElse(null);
    }
}
