package onewindow.catalogue.lists;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The list of the powers that a town exercises (一乡镇一目录, rulebook R1.3): it counts once the county
 * has it on file and it was published.
 *
 * @param town 12 digits
 * @param powers in the order of the list
 * @param version counts its changes, for the one who changes it next
 */
public record TownList(
        UUID id,
        String town,
        String name,
        List<Power> powers,
        Checklist checklist,
        UUID draftedBy,
        Instant draftedAt,
        @Nullable Filing filing,
        @Nullable Publication publication,
        int version) {
    /**
     * @param itemCode of an item of the town
     * @param givenBy body whose power it was
     * @param basis document by which it was given
     */
    public record Power(String itemCode, String givenBy, String basis) {}

    /**
     * What makes a power that is given away work (放得下、接得住、管得好、有监督).
     *
     * @param process how handling is made simple (流程优化)
     * @param training of the town's staff, by whom and when
     * @param support technical support: systems, certificates, who is asked
     * @param supervision how its exercise is watched
     */
    public record Checklist(String process, String training, String support, String supervision) {}

    /** At the county, under its document number. */
    public record Filing(String number, LocalDate on, UUID by, Instant at) {}

    /**
     * @param effectiveFrom first day on which the town may use the powers
     */
    public record Publication(LocalDate effectiveFrom, UUID by, Instant at) {}

    public enum State {
        DRAFT,
        FILED,
        PUBLISHED
    }

    /** First day on which it counts; none before it is published. */
    @Nullable LocalDate from() {
        return publication == null ? null : publication.effectiveFrom();
    }

    public State state() {
        if (publication != null) {
            return State.PUBLISHED;
        }
        return filing != null ? State.FILED : State.DRAFT;
    }
}
