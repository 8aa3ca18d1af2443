package onewindow.bundles;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a bundle says. While it is being written texts may be empty and dates missing.
 *
 * @param summary one sentence for citizens: what it settles
 * @param leadDepartment credit code of the body that answers for the whole (牵头部门)
 * @param region 12 digits: where it is offered
 * @param event key of a {@link onewindow.catalogue.search.LifeEvent}, where it belongs to one
 * @param document by which it was published
 * @param members in the order in which they are told, as far as they do not depend on each other
 */
public record BundleContent(
        String name,
        String nameEn,
        String summary,
        String summaryEn,
        String leadDepartment,
        String region,
        Audience audience,
        @Nullable String event,
        ResultWay resultWay,
        LegalDocument document,
        @Nullable LocalDate effectiveFrom,
        List<BundleMember> members) {
    public enum Audience {
        PERSON,
        ORGANISATION
    }

    /** How the results are handed over. */
    public enum ResultWay {
        /** 统一出件: together, at one window. */
        ONE_WINDOW,
        /** Together, by post. */
        POST,
        /** By each department. */
        SINGLY
    }
}
