package onewindow.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A department gives windows the power to act in its name (rulebook §2.6). The windows are those of
 * the kinds, of the halls, and those named, all together.
 *
 * @param items codes of 31 or 33 characters; empty means all items of the department
 */
public record Authorisation(
        UUID id,
        UUID department,
        Set<WindowKind> windowKinds,
        Set<UUID> halls,
        Set<UUID> windows,
        Set<String> items,
        Set<WindowPower> powers,
        LocalDate from,
        @Nullable LocalDate to,
        String documentNumber,
        @Nullable Instant endedAt,
        @Nullable String endingDocument) {
    public Authorisation {
        windowKinds = Set.copyOf(windowKinds);
        halls = Set.copyOf(halls);
        windows = Set.copyOf(windows);
        items = Set.copyOf(items);
        powers = Set.copyOf(powers);
    }

    public boolean isValidAt(Instant at) {
        return Term.covers(from, to, endedAt, at);
    }

    boolean covers(Window window) {
        return windowKinds.contains(window.kind())
                || halls.contains(window.hall())
                || windows.contains(window.id());
    }

    boolean covers(String itemCode) {
        return Items.contain(items, itemCode);
    }
}
