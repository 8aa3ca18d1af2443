package onewindow.catalogue.gate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import onewindow.catalogue.Finding;

/** Collects what the rules find. */
final class Findings {
    private final List<Finding> found = new ArrayList<>();

    List<Finding> list() {
        return List.copyOf(found);
    }

    void add(Finding finding) {
        found.add(finding);
    }

    void addAll(List<Finding> findings) {
        found.addAll(findings);
    }

    void faultUnless(boolean holds, String field, String rule) {
        if (!holds) {
            found.add(Finding.fault(field, rule));
        }
    }

    void warnUnless(boolean holds, String field, String rule) {
        if (!holds) {
            found.add(Finding.warning(field, rule));
        }
    }

    void adviseUnless(boolean holds, String field, String rule) {
        if (!holds) {
            found.add(Finding.advice(field, rule));
        }
    }

    static boolean areUnique(List<?> values) {
        return new HashSet<>(values).size() == values.size();
    }
}
