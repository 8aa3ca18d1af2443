package onewindow.bundles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DependenciesTest {
    @Test
    void whatIsNeededComesFirstOtherwiseTheListsOrder() {
        var dependencies =
                new Dependencies(
                        List.of(
                                Errands.member("水电", "过户"),
                                Errands.member("公积金"),
                                Errands.member("过户")));
        assertThat(dependencies.order()).containsExactly("公积金", "过户", "水电");
        assertThat(dependencies.steps())
                .containsEntry("过户", 1)
                .containsEntry("公积金", 1)
                .containsEntry("水电", 2);
        assertThat(dependencies.circle()).isEmpty();
    }

    @Test
    void aCircleIsNamedWithoutWhatOnlyWaitsForIt() {
        var dependencies =
                new Dependencies(
                        List.of(
                                Errands.member("后", "甲"),
                                Errands.member("先"),
                                Errands.member("甲", "先", "乙"),
                                Errands.member("乙", "丙"),
                                Errands.member("丙", "甲")));
        assertThat(dependencies.order()).containsExactly("先");
        assertThat(dependencies.circle()).containsExactlyInAnyOrder("甲", "乙", "丙");
        assertThat(new Dependencies(List.of(Errands.member("甲", "甲"))).circle())
                .containsExactly("甲");
    }

    /** Against every way, walked one by one. */
    @Test
    void theLongestWayIsTheLongestOfAllWays() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            List<BundleMember> members = new ArrayList<>();
            Map<String, Long> weights = new HashMap<>();
            int size = 1 + random.nextInt(7);
            for (int n = 0; n < size; n++) {
                List<String> after = new ArrayList<>();
                for (int m = 0; m < n; m++) {
                    if (random.nextInt(3) == 0) {
                        after.add("M" + m);
                    }
                }
                members.add(Errands.member("M" + n, after.toArray(String[]::new)));
                weights.put("M" + n, (long) random.nextInt(5));
            }
            List<BundleMember> shuffled = new ArrayList<>(members);
            Collections.shuffle(shuffled, random);
            var dependencies = new Dependencies(shuffled);
            List<String> found = dependencies.longest(item -> weights.getOrDefault(item, 0L));
            long total = found.stream().mapToLong(item -> weights.getOrDefault(item, 0L)).sum();
            long most =
                    members.stream()
                            .mapToLong(one -> heaviest(one, members, weights))
                            .max()
                            .orElse(0);
            assertThat(total).as("seed %d, round %d", seed, i).isEqualTo(most);
            assertThat(total)
                    .isLessThanOrEqualTo(
                            weights.values().stream().mapToLong(Long::longValue).sum());
            assertThat(dependencies.order()).as("seed %d", seed).hasSize(size);
            for (BundleMember one : members) {
                assertThat(
                                dependencies
                                        .order()
                                        .subList(0, dependencies.order().indexOf(one.item())))
                        .as("seed %d", seed)
                        .containsAll(one.after());
            }
        }
    }

    private static long heaviest(
            BundleMember end, List<BundleMember> members, Map<String, Long> weights) {
        return weights.getOrDefault(end.item(), 0L)
                + members.stream()
                        .filter(one -> end.after().contains(one.item()))
                        .mapToLong(one -> heaviest(one, members, weights))
                        .max()
                        .orElse(0);
    }
}
