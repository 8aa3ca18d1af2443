package onewindow.bundles;

import java.util.List;
import onewindow.catalogue.Guide;
import onewindow.organisation.Department;
import org.jspecify.annotations.Nullable;

/**
 * A member as the catalogue has it today.
 *
 * @param fault why nobody can apply for it, such as {@code item-cancelled}; none where they can
 * @param guide the one in force, or the latest; none where it was never published
 * @param successors items that took its place
 */
public record MemberState(
        BundleMember member,
        @Nullable String fault,
        @Nullable Guide guide,
        @Nullable Department department,
        List<String> successors) {
    String name() {
        return guide == null ? member.item() : guide.name();
    }

    /** The same, would its guide be another one. */
    MemberState with(Guide changed) {
        return new MemberState(member, fault, changed, department, successors);
    }
}
