package onewindow.bundles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import onewindow.catalogue.Guide;
import org.jspecify.annotations.Nullable;

/**
 * One set of materials (rulebook B2): what several members ask for is given once, and the result of
 * one member is not brought to another.
 *
 * @param before materials that the members ask people for, each counted by itself
 * @param exempt what nobody brings, as the guides say: fetched by the office, or promised instead
 */
public record OneSet(
        int before, List<Shared> brought, List<Supplied> supplied, List<Exempt> exempt) {
    /**
     * @param originals the greatest number that one member asks for
     * @param copies on paper one set for each member; who takes an upload needs no set of its own
     * @param electronic every member takes an upload
     * @param always whether everybody who does the whole brings it, whatever their situation
     */
    public record Shared(
            String name,
            String nameEn,
            @Nullable String licenceTypeCode,
            int originals,
            int copies,
            boolean electronic,
            boolean always,
            List<Use> uses) {}

    /** One member's material, by its code there. */
    public record Use(String item, String material, @Nullable String condition) {}

    /**
     * @param by member whose result it is
     */
    public record Supplied(String item, String material, String name, String nameEn, String by) {}

    /**
     * @param exemption LICENCE, SHARE, COMMITMENT, INTERNAL_CHECK
     */
    public record Exempt(
            String item, String material, String name, String nameEn, String exemption) {}

    private record Asked(MemberState member, Guide.Material material) {}

    /**
     * The code of a material names it within its item only: the same material is that of the same
     * name and the same type of licence.
     */
    private record Same(String name, @Nullable String licenceTypeCode) {
        static Same of(Guide.Material material) {
            return new Same(material.name().replaceAll("[《》\\s]", ""), material.licenceTypeCode());
        }
    }

    static OneSet of(List<MemberState> members, Dependencies dependencies) {
        Map<String, MemberState> suppliers = new HashMap<>();
        members.stream()
                .filter(one -> !one.member().optional())
                .forEach(one -> suppliers.put(one.member().item(), one));
        Map<Same, List<Asked>> brought = new LinkedHashMap<>();
        List<Supplied> supplied = new ArrayList<>();
        List<Exempt> exempt = new ArrayList<>();
        int before = 0;
        for (MemberState member : members) {
            String item = member.member().item();
            for (Guide.Material one : materials(member)) {
                before += isAskedFor(one) ? 1 : 0;
                String by = supplier(member, one, dependencies, suppliers);
                if (by != null) {
                    supplied.add(new Supplied(item, one.code(), one.name(), one.nameEn(), by));
                } else if (isAskedFor(one)) {
                    brought.computeIfAbsent(Same.of(one), _ -> new ArrayList<>())
                            .add(new Asked(member, one));
                } else {
                    exempt.add(
                            new Exempt(
                                    item, one.code(), one.name(), one.nameEn(), one.exemption()));
                }
            }
        }
        return new OneSet(
                before, brought.values().stream().map(OneSet::shared).toList(), supplied, exempt);
    }

    private static boolean isAskedFor(Guide.Material material) {
        return "NONE".equals(material.exemption());
    }

    private static List<Guide.Material> materials(MemberState member) {
        Guide guide = member.guide();
        return guide == null ? List.of() : guide.materials();
    }

    /** An optional member may be left out: what it would supply is to be brought all the same. */
    private static @Nullable String supplier(
            MemberState member,
            Guide.Material material,
            Dependencies dependencies,
            Map<String, MemberState> suppliers) {
        String type = material.licenceTypeCode();
        if (type == null) {
            return null;
        }
        return dependencies.allBefore(member.member().item()).stream()
                .filter(item -> type.equals(resultType(suppliers.get(item))))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String resultType(@Nullable MemberState supplier) {
        Guide guide = supplier == null ? null : supplier.guide();
        Guide.Result result = guide == null ? null : guide.result();
        return result == null ? null : result.typeCode();
    }

    private static Shared shared(List<Asked> same) {
        Guide.Material first = same.getFirst().material();
        int onPaper =
                same.stream()
                        .filter(one -> !one.material().electronic())
                        .mapToInt(OneSet::copies)
                        .sum();
        int uploaded =
                same.stream()
                        .filter(one -> one.material().electronic())
                        .mapToInt(OneSet::copies)
                        .max()
                        .orElse(0);
        return new Shared(
                first.name(),
                first.nameEn(),
                first.licenceTypeCode(),
                same.stream().mapToInt(one -> one.material().originals()).max().orElse(0),
                Math.max(onPaper, uploaded),
                same.stream().allMatch(one -> one.material().electronic()),
                same.stream().anyMatch(OneSet::isAlways),
                same.stream()
                        .map(one ->
                                new Use(
                                        one.member().member().item(),
                                        one.material().code(),
                                        one.material().condition()))
                        .toList());
    }

    private static int copies(Asked asked) {
        return asked.material().copies();
    }

    private static boolean isAlways(Asked asked) {
        return !asked.member().member().optional()
                && !Objects.equals(asked.material().necessity(), "CONDITIONAL")
                && asked.material().when() == null;
    }
}
