package onewindow.figures;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import onewindow.catalogue.Guide;
import onewindow.catalogue.Guide.Material;
import org.jspecify.annotations.Nullable;

/**
 * What went and what came between two versions of an item: its counted materials and steps, and its
 * days. {@code gone} less {@code come} is what the figures count as cut.
 *
 * @param legal limit of the law by the later version
 */
public record CutDifference(
        List<Paper> gone,
        List<Paper> come,
        List<String> stepsGone,
        List<String> stepsCome,
        Guide.Limit promisedBefore,
        Guide.Limit promised,
        Guide.Limit legal) {

    /**
     * @param exemption why the material is still there and no longer handed in, or was there before
     *     and not handed in: the code of the guide; none where it is not there at all
     */
    public record Paper(String code, String name, String nameEn, @Nullable String exemption) {}

    /**
     * @param sameItem its codes of materials are stable; those of another item say nothing
     */
    static CutDifference between(Guide before, Guide now, boolean sameItem) {
        Map<Material, Material> same = same(before.materials(), now.materials(), sameItem);
        Map<Material, Material> reverse = new IdentityHashMap<>();
        same.forEach((then, today) -> reverse.put(today, then));
        return new CutDifference(
                papers(before.materials(), same),
                papers(now.materials(), reverse),
                steps(before, now),
                steps(now, before),
                before.promisedLimit(),
                now.promisedLimit(),
                now.legalLimit());
    }

    /** First by name; what then is left over may have been renamed. */
    private static Map<Material, Material> same(
            List<Material> before, List<Material> now, boolean sameItem) {
        Map<Material, Material> same = new IdentityHashMap<>();
        var left = new ArrayList<>(now);
        match(before, left, same, (one, other) -> one.name().equals(other.name()));
        if (sameItem) {
            match(before, left, same, (one, other) -> one.code().equals(other.code()));
        }
        return same;
    }

    private static void match(
            List<Material> before,
            List<Material> left,
            Map<Material, Material> same,
            BiPredicate<Material, Material> isSame) {
        for (Material material : before) {
            if (!same.containsKey(material)) {
                left.stream()
                        .filter(other -> isSame.test(material, other))
                        .findFirst()
                        .ifPresent(other -> {
                            same.put(material, other);
                            left.removeIf(one -> one == other);
                        });
            }
        }
    }

    /** Counted, and not counted on the other side. */
    private static List<Paper> papers(List<Material> materials, Map<Material, Material> same) {
        var papers = new ArrayList<Paper>();
        for (Material material : materials) {
            Material other = same.get(material);
            if (ItemFigures.isAskedFor(material)
                    && (other == null || !ItemFigures.isAskedFor(other))) {
                papers.add(
                        new Paper(
                                material.code(),
                                material.name(),
                                material.nameEn(),
                                other == null ? null : other.exemption()));
            }
        }
        return papers;
    }

    private static List<String> steps(Guide one, Guide other) {
        var steps = new ArrayList<>(ItemFigures.steps(one));
        ItemFigures.steps(other).forEach(steps::remove);
        return steps;
    }
}
