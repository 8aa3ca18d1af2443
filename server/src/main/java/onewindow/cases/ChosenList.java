package onewindow.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import onewindow.catalogue.Guide;
import onewindow.catalogue.ItemVersion;
import onewindow.identity.Party;
import onewindow.platform.Invalid;
import onewindow.platform.Invalid.Fault;
import onewindow.situations.Answers;
import onewindow.situations.Questionnaire;
import onewindow.situations.Situation;

/**
 * What of the guide applies to one application (rulebook §1.1 L4): worked out here from the pinned
 * version and the answers, which lie among the values of the form as {@code situation.<key>}; never
 * taken from whoever files.
 */
final class ChosenList {
    private ChosenList() {}

    /**
     * @param item narrowed to the situation
     * @param form the fields and the answers that count
     */
    record Choice(ItemVersion item, Map<String, String> form) {
        Map<String, String> fields() {
            return ChosenList.fields(form);
        }
    }

    /** Every question that is asked has to be answered. */
    static Choice of(
            ItemVersion item, Map<String, String> form, Party.Kind applicant, List<Fault> faults) {
        try {
            Answers answers = read(item, form, applicant);
            answers.next()
                    .forEach(question -> faults.add(new Fault(field(question.key()), "required")));
            var kept = new LinkedHashMap<>(fields(form));
            answers.given()
                    .forEach((key, answer) -> {
                        if (!key.equals(Questionnaire.APPLICANT)) {
                            kept.put(Questionnaire.PREFIX + key, answer);
                        }
                    });
            return new Choice(item.in(answers), kept);
        } catch (Invalid invalid) {
            invalid.faults()
                    .forEach(fault ->
                            faults.add(
                                    new Fault(
                                            fault.field()
                                                    .replaceFirst("^answers\\.", "form.situation."),
                                            fault.code())));
            return new Choice(item.in(read(item, Map.of(), applicant)), form);
        }
    }

    /**
     * Of a recorded application; whole where the version asks what was not asked when it was filed.
     */
    static ItemVersion of(ItemVersion item, Map<String, String> form, Party.Kind applicant) {
        try {
            var answers = read(item, known(item, form), applicant);
            return answers.areComplete() ? item.in(answers) : item;
        } catch (Invalid otherApplicants) {
            return item;
        }
    }

    /** Keys of what the version asks now and the recorded application does not say. */
    static List<String> unanswered(
            ItemVersion item, Map<String, String> form, Party.Kind applicant) {
        try {
            return read(item, known(item, form), applicant).next().stream()
                    .map(Situation::key)
                    .toList();
        } catch (Invalid otherApplicants) {
            return List.of(Questionnaire.APPLICANT);
        }
    }

    /** An answer to what the version does not ask decides nothing under it. */
    private static Map<String, String> known(ItemVersion item, Map<String, String> form) {
        var known = new LinkedHashMap<String, String>();
        for (Situation question : item.guide().situations()) {
            String given = form.get(Questionnaire.PREFIX + question.key());
            if (question.answers().stream().anyMatch(answer -> answer.key().equals(given))) {
                known.put(Questionnaire.PREFIX + question.key(), given);
            }
        }
        return known;
    }

    /** The answers stay as they were filed: another situation is another application. */
    static Map<String, String> corrected(
            Map<String, String> filed, Map<String, String> corrected, List<Fault> faults) {
        var form = new LinkedHashMap<>(fields(corrected));
        corrected.forEach((key, value) -> {
            if (isAnswer(key) && !value.equals(filed.get(key))) {
                faults.add(new Fault("form." + key, "situation-fixed"));
            }
        });
        filed.forEach((key, value) -> {
            if (isAnswer(key)) {
                form.put(key, value);
            }
        });
        return form;
    }

    /** The values without the answers. */
    static Map<String, String> fields(Map<String, String> form) {
        var fields = new LinkedHashMap<String, String>();
        form.forEach((key, value) -> {
            if (!isAnswer(key)) {
                fields.put(key, value);
            }
        });
        return fields;
    }

    /**
     * @param guide narrowed to the application
     */
    static CaseView.Situation situation(Guide guide, Map<String, String> form) {
        return new CaseView.Situation(
                answers(guide, form),
                guide.materials().stream().map(Guide.Material::code).toList(),
                guide.form().stream().map(Guide.FormField::key).toList());
    }

    /** Question and answer in words, in the order in which they were asked. */
    private static List<CaseView.AnswerView> answers(Guide guide, Map<String, String> form) {
        var views = new ArrayList<CaseView.AnswerView>();
        for (Situation question : guide.situations()) {
            String given = form.get(Questionnaire.PREFIX + question.key());
            question.answers().stream()
                    .filter(answer -> answer.key().equals(given))
                    .forEach(answer ->
                            views.add(
                                    new CaseView.AnswerView(
                                            question.question(),
                                            question.questionEn(),
                                            answer.text(),
                                            answer.textEn())));
        }
        return views;
    }

    private static Answers read(ItemVersion item, Map<String, String> form, Party.Kind applicant) {
        var questionnaire = item.guide().questionnaire();
        var given = new LinkedHashMap<String, String>();
        form.forEach((key, value) -> {
            if (isAnswer(key)) {
                given.put(key.substring(Questionnaire.PREFIX.length()), value);
            }
        });
        if (questionnaire.applicant() != null) {
            given.put(Questionnaire.APPLICANT, applicant.name());
        }
        return questionnaire.read(given);
    }

    private static boolean isAnswer(String key) {
        return key.startsWith(Questionnaire.PREFIX);
    }

    private static String field(String question) {
        return "form." + Questionnaire.PREFIX + question;
    }
}
