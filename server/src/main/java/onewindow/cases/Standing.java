package onewindow.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands after an act.
 *
 * @param nextWorkItem what is to be done next, if anything waits to be done
 */
public record Standing(Phase phase, @Nullable UUID nextWorkItem) {
    static Standing of(Case file) {
        return new Standing(
                file.phase(), file.openItems().stream().findFirst().map(WorkItem::id).orElse(null));
    }
}
