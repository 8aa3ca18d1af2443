package onewindow.bundles;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import onewindow.catalogue.Guide;
import onewindow.elements.MergedForm;

/**
 * What the members of a bundle come to as one errand: always computed from the guides in force.
 *
 * @param order codes of the members in which they can be applied for
 * @param steps by member, from 1: what stands in one step can be applied for at the same time
 * @param form rulebook B1
 * @param materials rulebook B2
 * @param slowest members on the longest way through the bundle, whose promises add up (B3)
 */
public record Together(
        List<String> order,
        Map<String, Integer> steps,
        MergedForm form,
        OneSet materials,
        List<String> slowest,
        Totals before,
        Totals after) {
    /**
     * @param forms to be filled in
     * @param windows bodies to which one goes
     * @param visits where one thing must be done after another, each is another visit
     */
    public record Totals(
            int forms, int fields, int materials, int visits, int windows, Promise promise) {}

    /**
     * @param form of the guides of these members, as one
     */
    static Together of(List<MemberState> members, MergedForm form) {
        var dependencies = new Dependencies(members.stream().map(MemberState::member).toList());
        Map<String, Guide> guides = new HashMap<>();
        for (MemberState member : members) {
            Guide guide = member.guide();
            if (guide != null) {
                guides.putIfAbsent(member.member().item(), guide);
            }
        }
        OneSet materials = OneSet.of(members, dependencies);
        List<String> slowest =
                dependencies.longest(item ->
                        guides.containsKey(item)
                                ? Promise.weight(guide(guides, item).promisedLimit())
                                : 0);
        List<String> mostVisits =
                dependencies.longest(
                        item -> guides.containsKey(item) ? guide(guides, item).visits() : 0);
        int forms = (int) guides.values().stream().filter(one -> !one.form().isEmpty()).count();
        int windows =
                members.stream()
                        .map(MemberState::department)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())
                        .size();
        return new Together(
                dependencies.order(),
                dependencies.steps(),
                form,
                materials,
                slowest,
                new Totals(
                        forms,
                        form.before(),
                        materials.before(),
                        visits(guides, List.copyOf(guides.keySet())),
                        windows,
                        promise(guides, List.copyOf(guides.keySet()))),
                new Totals(
                        Math.min(forms, 1),
                        form.asked().size(),
                        materials.brought().size(),
                        visits(guides, mostVisits),
                        Math.min(windows, 1),
                        promise(guides, slowest)));
    }

    private static Guide guide(Map<String, Guide> guides, String item) {
        return Objects.requireNonNull(guides.get(item));
    }

    private static int visits(Map<String, Guide> guides, List<String> items) {
        return items.stream()
                .filter(guides::containsKey)
                .mapToInt(item -> guide(guides, item).visits())
                .sum();
    }

    private static Promise promise(Map<String, Guide> guides, List<String> items) {
        return Promise.of(
                items.stream()
                        .filter(guides::containsKey)
                        .map(item -> guide(guides, item).promisedLimit())
                        .toList());
    }
}
