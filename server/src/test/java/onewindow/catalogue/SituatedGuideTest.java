package onewindow.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import onewindow.catalogue.situated.Situated;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class SituatedGuideTest {
    private static final Consumer<ObjectNode> AGENT = Guides::askAboutTheAgent;

    @Test
    void narrowsToExactlyWhatApplies() {
        Guide guide = Guides.changed(AGENT);
        assertThat(Situated.inspect(guide)).isEmpty();
        int materials = guide.materials().size();
        int fields = guide.form().size();

        Guide by = guide.in(guide.questionnaire().read(Map.of("agent", "yes")));
        assertThat(by.materials()).hasSize(materials);
        assertThat(by.materials().getLast().necessity()).isEqualTo("REQUIRED");
        assertThat(by.form()).hasSize(fields);
        assertThat(by.promisedLimit()).isEqualTo(guide.promisedLimit());

        Guide self = guide.in(guide.questionnaire().read(Map.of("agent", "no")));
        assertThat(self.materials()).hasSize(materials - 1);
        assertThat(self.form()).hasSize(fields - 1);
        assertThat(self.promisedLimit().days()).isEqualTo(1);

        Guide open = guide.in(guide.questionnaire().read(Map.of()));
        assertThat(open.materials()).hasSize(materials - 1);
        assertThat(open.promisedLimit()).isEqualTo(guide.promisedLimit());
        assertThat(open.sections()).isEqualTo(guide.sections());
    }

    @Test
    void asksWhoAppliesOnlyWhereSomethingDependsOnIt() {
        assertThat(Guides.changed(AGENT).questionnaire().applicant()).isNull();
        Guide guide =
                Guides.changed(
                        AGENT.andThen(changed -> when(changed, "applicant.kind == 'ENTERPRISE'")));
        assertThat(guide.questionnaire().applicant().answers())
                .extracting(answer -> answer.key())
                .containsExactlyElementsOf(guide.audiences());
    }

    @Test
    void namesTheFieldOfEveryFault() {
        assertFinding(
                guide -> when(guide, "situation.agnet == 'yes'"),
                Finding.fault("materials[0].when", "condition-name").about("1:1 situation.agnet"));
        assertFinding(
                guide -> ((ObjectNode) guide.withArray("form").get(0)).put("when", "age > 7"),
                Finding.fault("form[0].when", "condition-name").about("1:1 age"));
        assertFinding(
                guide ->
                        ((ObjectNode) guide.withArray("situationLimits").get(0))
                                .put("when", "situation.agent == 'maybe'"),
                Finding.fault("situationLimits[0].when", "condition-answer")
                        .about("1:20 situation.agent: \"maybe\""));
        assertFinding(
                guide ->
                        ((ObjectNode)
                                        guide.withArray("situationLimits")
                                                .get(0)
                                                .get("promisedLimit"))
                                .put("days", 99),
                Finding.fault("situationLimits[0].promisedLimit", "situation-limit"));
        assertFinding(
                guide ->
                        ((ObjectNode) guide.withArray("materials").get(0))
                                .put("necessity", "CONDITIONAL")
                                .put("condition", "由代理人办理"),
                Finding.warning("materials[0].when", "material-without-when"));
    }

    @Test
    void everyRuleHasWordsInBothLanguages() {
        for (Locale locale : List.of(Locale.ROOT, Locale.ENGLISH)) {
            var words = ResourceBundle.getBundle("messages.problems", locale);
            for (String rule :
                    List.of(
                            "situation-key",
                            "situation-key-twice",
                            "situation-one-answer",
                            "situation-answer-key",
                            "situation-answer-twice",
                            "situation-circle",
                            "situation-decides-nothing",
                            "situation-answers-alike",
                            "situation-limit",
                            "condition-syntax",
                            "condition-name",
                            "condition-type",
                            "condition-answer",
                            "condition-long",
                            "condition-endless",
                            "condition-fails",
                            "condition-never",
                            "condition-always",
                            "condition-unchecked",
                            "material-without-when",
                            "unknown-question")) {
                assertThat(words.containsKey("fault." + rule)).as(rule).isTrue();
            }
        }
    }

    private static void when(ObjectNode guide, String expression) {
        ((ObjectNode) guide.withArray("materials").get(0)).put("when", expression);
    }

    private static void assertFinding(Consumer<ObjectNode> change, Finding finding) {
        assertThat(Situated.inspect(Guides.changed(AGENT.andThen(change)))).contains(finding);
    }
}
