package onewindow.catalogue.gate;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import onewindow.catalogue.CodeTable;
import onewindow.catalogue.Finding;
import onewindow.catalogue.Guide;

/** 同要素管理: the same matter asks for the same at every body (rulebook §1.8 G23). */
final class SisterRules {
    private final Guide guide;
    private final Surroundings surroundings;
    private final Findings findings;

    SisterRules(Guide guide, Surroundings surroundings, Findings findings) {
        this.guide = guide;
        this.surroundings = surroundings;
        this.findings = findings;
    }

    void inspect() {
        for (Surroundings.Sister sister : surroundings.sisters()) {
            var theirs = sister.guide().promisedLimit();
            var ours = guide.promisedLimit();
            if (theirs.days() != null
                    && ours.days() != null
                    && LimitRules.naturalDays(theirs.days(), theirs.unit())
                            != LimitRules.naturalDays(ours.days(), ours.unit())) {
                findings.add(
                        Finding.warning("promisedLimit", "G23")
                                .about(sister.body() + "：" + days(theirs)));
            }
            Set<String> differing = difference(names(guide), names(sister.guide()));
            if (!differing.isEmpty()) {
                findings.add(
                        Finding.warning("materials", "G23")
                                .about(sister.body() + "：" + String.join("、", differing)));
            }
        }
    }

    private static String days(Guide.Limit limit) {
        return limit.days() == null || limit.days() == 0
                ? "当场"
                : limit.days() + CodeTable.DAY_UNIT.title(limit.unit().name());
    }

    private static Set<String> names(Guide guide) {
        return guide.materials().stream()
                .map(material -> material.name().replaceAll("[《》\\s]", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> difference(Set<String> ours, Set<String> theirs) {
        Set<String> either = new TreeSet<>(ours);
        either.addAll(theirs);
        Set<String> both = new HashSet<>(ours);
        both.retainAll(theirs);
        either.removeAll(both);
        return either;
    }
}
