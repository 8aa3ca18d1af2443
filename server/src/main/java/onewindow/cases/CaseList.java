package onewindow.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.cases.CaseEvent.Outcome;
import onewindow.cases.WorkItem.Node;
import org.jspecify.annotations.Nullable;

/** What lists of cases consist of. */
public final class CaseList {
    private CaseList() {}

    /** Only as a hint of urgency; {@code NONE} where no clock runs. */
    public enum Lamp {
        GREEN,
        YELLOW,
        RED,
        NONE
    }

    /**
     * @param applicant masked for a natural person; none in one's own list
     * @param remaining working days from today to the due day; negative when overdue
     * @param item the open work item, in work lists
     */
    public record Listed(
            UUID id,
            String number,
            String itemName,
            String itemNameEn,
            String department,
            Phase phase,
            @Nullable Outcome outcome,
            Instant filedAt,
            @Nullable String applicant,
            Deadline.@Nullable Kind clock,
            @Nullable LocalDate due,
            @Nullable Integer remaining,
            Lamp lamp,
            @Nullable Item item) {}

    public record Item(
            UUID id, Node node, int version, Instant openedAt, boolean mine, boolean taken) {}

    /**
     * @param next hand it in to get the next page; none on the last one
     * @param total exact up to 1,000; {@code more} says that there are more
     */
    public record Page(List<Listed> cases, @Nullable String next, int total, boolean more) {}

    record Cursor(@Nullable LocalDate due, @Nullable UUID id) {
        static Cursor of(@Nullable String text) {
            if (text == null || text.isBlank()) {
                return new Cursor(null, null);
            }
            try {
                String[] parts = text.split("_", 2);
                return new Cursor(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (RuntimeException notACursor) {
                throw new onewindow.platform.Invalid("after", "invalid");
            }
        }

        static String text(Listed last) {
            UUID id = last.item() == null ? last.id() : last.item().id();
            return (last.due() == null ? "9999-12-31" : last.due()) + "_" + id;
        }
    }
}
