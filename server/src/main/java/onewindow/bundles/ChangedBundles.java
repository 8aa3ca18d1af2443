package onewindow.bundles;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import onewindow.catalogue.Guide;
import onewindow.catalogue.life.BundleChange;
import onewindow.catalogue.life.Bundled;
import onewindow.elements.MergedForm;
import org.springframework.stereotype.Component;

/** What a changed item makes of its bundles, for whoever is about to publish the change. */
@Component
class ChangedBundles implements Bundled {
    private final BundleSearch search;
    private final Members members;

    ChangedBundles(BundleSearch search, Members members) {
        this.search = search;
        this.members = members;
    }

    @Override
    public List<BundleChange> changes(String code, Guide guide) {
        if (!isWhole(guide)) {
            return List.of();
        }
        return search.containing(Set.of(code)).stream()
                .map(bundle -> change(search.told(bundle), code, guide))
                .toList();
    }

    /** A draft may lack whole parts: of such a one nothing can be told yet. */
    private static boolean isWhole(Guide guide) {
        return guide.name() != null
                && guide.promisedLimit() != null
                && guide.promisedLimit().unit() != null
                && guide.materials() != null
                && guide.materials().stream().allMatch(one -> one.name() != null)
                && guide.form() != null
                && guide.form().stream().allMatch(one -> one.choices() != null);
    }

    private BundleChange change(BundleSearch.Told told, String code, Guide guide) {
        var now = told.together();
        var then =
                members.together(
                        told.members().stream()
                                .map(one ->
                                        one.member().item().equals(code) ? one.with(guide) : one)
                                .toList());
        var content = told.bundle().content();
        return new BundleChange(
                told.bundle().code(),
                content.name(),
                content.nameEn(),
                new BundleChange.Count(now.after().materials(), then.after().materials()),
                new BundleChange.Count(now.after().fields(), then.after().fields()),
                days(now.after().promise()),
                days(then.after().promise()),
                added(now.form(), then.form()));
    }

    private static BundleChange.Days days(Promise promise) {
        return new BundleChange.Days(promise.workdays(), promise.naturalDays());
    }

    private static List<BundleChange.Conflict> added(MergedForm now, MergedForm then) {
        Set<String> known =
                now.conflicts().stream().map(ChangedBundles::key).collect(Collectors.toSet());
        return then.conflicts().stream()
                .filter(conflict -> !known.contains(key(conflict)))
                .map(conflict ->
                        new BundleChange.Conflict(
                                conflict.element(),
                                conflict.name(),
                                conflict.property(),
                                conflict.fields().stream()
                                        .map(field -> field.form() + " · " + field.label())
                                        .toList()))
                .toList();
    }

    private static String key(MergedForm.Conflict conflict) {
        return conflict.element() + " " + conflict.property();
    }
}
