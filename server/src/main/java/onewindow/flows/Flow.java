package onewindow.flows;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 办理流程: nodes and the ways between them, from one start to an end.
 *
 * @param specialProcedures kinds that are allowed while it runs: HEARING, INSPECTION,
 *     EXPERT_REVIEW, PUBLIC_NOTICE, EXTENSION …
 */
public record Flow(List<Node> nodes, List<Way> ways, List<String> specialProcedures) {
    public enum Kind {
        START,
        /** A step that somebody does. */
        STEP,
        /** Exactly one of the ways out is taken: the first whose condition holds. */
        CHOICE,
        /** All ways out are taken at once. */
        FORK,
        /** Goes on when all ways in have arrived. */
        JOIN,
        END
    }

    /** 环节: the stages of the national list. */
    public enum Stage {
        RECEIPT,
        ACCEPTANCE,
        REVIEW,
        DECISION,
        RESULT,
        DELIVERY
    }

    public enum Unit {
        WORKDAY,
        NATURAL,
        HOUR
    }

    /**
     * @param key ASCII, unique within the flow
     * @param stage none for START, CHOICE, FORK, JOIN and END
     * @param post who does a step, such as 审查岗
     * @param role name of {@code onewindow.identity.Role} that the post has
     * @param approvalLevel SOLE, ONE_REVIEW_ONE_CHECK, REPORT, of a deciding step
     * @param limit of a step, in {@code unit}; 0 is at once
     */
    public record Node(
            String key,
            Kind kind,
            String name,
            String nameEn,
            @Nullable Stage stage,
            @Nullable String post,
            @Nullable String role,
            @Nullable String approvalLevel,
            @Nullable Integer limit,
            @Nullable Unit unit) {}

    /**
     * @param when condition over the situations; only out of a CHOICE, whose last way has none
     */
    public record Way(String from, String to, @Nullable String when) {}
}
