package onewindow.figures;

import java.util.List;
import java.util.UUID;
import onewindow.calendar.DayUnit;
import onewindow.catalogue.Guide;
import onewindow.catalogue.Handling;
import onewindow.catalogue.ItemType;
import onewindow.flows.Flow;
import org.jspecify.annotations.Nullable;

/**
 * What one version of an item adds to the figures; follows from its guide alone.
 *
 * @param visits 到办事现场次数
 * @param cityWide 全市通办 or wider
 * @param materials that the applicant may have to hand in; those that an office fetches itself do
 *     not count
 * @param steps of the flow, or of the guide where it has no flow
 * @param legalTenths legal limit in tenths of a working day; none where the law sets no limit
 * @param promisedTenths promised limit in tenths of a working day
 */
public record ItemFigures(
        UUID version,
        String name,
        String nameEn,
        int level,
        String region,
        ItemType type,
        List<String> audiences,
        boolean online,
        boolean mobile,
        boolean kiosk,
        int visits,
        boolean instant,
        boolean cityWide,
        boolean delegated,
        boolean inHall,
        int materials,
        int steps,
        @Nullable Integer legalTenths,
        @Nullable Integer promisedTenths) {
    /**
     * Grows with every change of the rules below: what is stored under another one is worked out
     * anew.
     */
    static final int RULES = 2;

    private static final int TENTHS = 10;
    private static final int WORKING_DAYS_OF_A_WEEK = 5;
    private static final int DAYS_OF_A_WEEK = 7;

    static ItemFigures of(UUID version, Guide guide) {
        Handling handling = guide.handling();
        return new ItemFigures(
                version,
                guide.name(),
                guide.nameEn(),
                guide.level(),
                guide.region(),
                guide.type(),
                guide.audiences().stream().sorted().toList(),
                guide.online(),
                handling != null && handling.ways().contains("MOBILE"),
                handling != null && handling.ways().contains("KIOSK"),
                guide.visits(),
                guide.serviceKind() == Guide.ServiceKind.INSTANT,
                isCityWide(guide.handleArea()),
                handling != null && handling.powerSource().equals("DELEGATED_FROM_ABOVE"),
                handling != null && handling.inHall(),
                (int) guide.materials().stream().filter(ItemFigures::isAskedFor).count(),
                steps(guide).size(),
                tenths(guide.legalLimit()),
                tenths(guide.promisedLimit()));
    }

    static boolean isAskedFor(Guide.Material material) {
        return material.exemption().equals("NONE");
    }

    /** Names of the steps of the flow, or of the guide where it has no flow. */
    static List<String> steps(Guide guide) {
        Flow flow = guide.flow();
        return flow == null
                ? guide.sections().steps().stream().map(Guide.Step::name).toList()
                : flow.nodes().stream()
                        .filter(node -> node.kind() == Flow.Kind.STEP)
                        .map(Flow.Node::name)
                        .toList();
    }

    /** Natural days count for five sevenths of a working day, so that sums have one unit. */
    private static @Nullable Integer tenths(Guide.Limit limit) {
        Integer days = limit.days();
        if (days == null) {
            return null;
        }
        return limit.unit() == DayUnit.NATURAL
                ? Math.round((float) days * TENTHS * WORKING_DAYS_OF_A_WEEK / DAYS_OF_A_WEEK)
                : days * TENTHS;
    }

    private static boolean isCityWide(String handleArea) {
        return switch (handleArea) {
            case "NATION", "CROSS_PROVINCE", "PROVINCE", "CITY" -> true;
            default -> false;
        };
    }
}
