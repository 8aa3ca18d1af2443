package onewindow.cases.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import onewindow.cases.CaseEvent.DeclineReason;
import onewindow.cases.CaseEvent.DeliveryWay;
import onewindow.cases.CaseEvent.Outcome;
import onewindow.cases.Intake.CorrectionDefect;
import onewindow.identity.Party;
import onewindow.identity.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code demonstration/cases.json} tells.
 *
 * @param password of the accounts
 * @param items implementing codes by the short names that the cases use
 * @param visitors applicants at a window who have no account
 */
record Story(
        String password,
        List<Applicant> accounts,
        Map<String, String> items,
        List<Party> visitors,
        List<Told> cases) {

    record Applicant(String login, Role role, Party party) {}

    /**
     * One case.
     *
     * @param name for whoever reads the resource; shown nowhere
     * @param applicant login, or the name of a visitor
     * @param materials codes of the materials that are handed in
     */
    record Told(
            String name,
            String item,
            String applicant,
            Map<String, String> form,
            List<String> materials,
            List<Step> steps) {}

    /** What somebody does with a case. */
    enum Deed {
        FILE,
        PRE_REVIEW,
        ACCEPT,
        REQUEST_CORRECTION,
        CORRECT,
        DECLINE,
        CLAIM,
        GIVE_OPINION,
        SEND_BACK,
        DECIDE,
        WITHDRAW,
        COLLECT,
        DELIVER,
        REGISTER_OUTSIDE,
        ENTER_OUTSIDE_RESULT
    }

    /**
     * @param workdaysAgo 1 is the last working day before today
     * @param by login of a member of staff; none where the applicant acts online
     * @param number of another system, or of an express parcel
     */
    record Step(
            int workdaysAgo,
            LocalTime time,
            Deed deed,
            @Nullable String by,
            @Nullable Outcome outcome,
            @Nullable String text,
            @Nullable List<String> basis,
            @Nullable List<CorrectionDefect> defects,
            @Nullable Map<String, String> form,
            @Nullable List<String> materials,
            @Nullable DeclineReason reason,
            @Nullable String organ,
            @Nullable DeliveryWay way,
            @Nullable String recipient,
            @Nullable String number) {
        String words() {
            return text == null ? "" : text;
        }

        List<String> articles() {
            return basis == null ? List.of() : basis;
        }
    }

    String item(String name) {
        return Objects.requireNonNull(items.get(name));
    }

    Optional<Party> visitor(String name) {
        return visitors.stream().filter(party -> party.name().equals(name)).findFirst();
    }

    static Story read() {
        var json =
                JsonMapper.builder()
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .build();
        try (InputStream told =
                new ClassPathResource("demonstration/cases.json").getInputStream()) {
            return json.readValue(told, Story.class);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
