package onewindow.catalogue.lists;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a public list.
 *
 * @param name as guides write it, without title marks
 * @param region 12 digits: it holds there and in all that lies in it
 * @param document legal document by which it was listed
 * @param to last day; {@code endedBy} is the document that ended it
 */
public record ListedService(
        UUID id,
        Kind kind,
        String name,
        String region,
        String document,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String endedBy) {
    public enum Kind {
        /** 保留的中介服务: only these may be asked for (rulebook Z1). */
        RETAINED_INTERMEDIARY,
        /** 取消的证明: none of these may be asked for (rulebook R1.5). */
        CANCELLED_PROOF,
        /** Papers of the government that every office gets by sharing or as a licence. */
        SHARED_PAPER
    }

    public boolean isInForce(LocalDate date) {
        return Entries.isInForce(from, to, date);
    }
}
