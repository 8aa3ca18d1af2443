package onewindow.conformity;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import onewindow.catalogue.CatalogueSearch;
import onewindow.catalogue.ItemVersion;
import onewindow.catalogue.basic.LegalBasis;
import org.jspecify.annotations.Nullable;

/**
 * 八统一对照: the reference list against the published library (rulebook R1.7), in each of the eight
 * matters: names of item and sub-item, legal basis, materials, both processes, time and form. A
 * list that says nothing of a matter is not compared in it.
 */
final class Reconciliation {
    private final List<LibraryItem> library;
    private final Map<String, LibraryItem> byCode;
    private final Function<String, CatalogueSearch.@Nullable Known> states;

    /**
     * @param states of items that are not in force today
     */
    Reconciliation(
            List<LibraryItem> library, Function<String, CatalogueSearch.@Nullable Known> states) {
        this.library = library;
        this.byCode = library.stream().collect(toMap(LibraryItem::code, Function.identity()));
        this.states = states;
    }

    /**
     * @param owner of items that the library does not have, by code
     */
    List<Difference> of(List<ReferenceItem> list, Function<String, UUID> owner) {
        List<Difference> found = new ArrayList<>();
        for (ReferenceItem row : list) {
            LibraryItem item = byCode.get(row.code());
            if (item != null) {
                compare(row, item, found);
                continue;
            }
            var moved = moved(row);
            if (moved.isPresent()) {
                found.add(
                        Difference.of(
                                Difference.Kind.CODE_CHANGED,
                                moved.get(),
                                "code",
                                row.code(),
                                moved.get().code()));
            } else {
                found.add(absent(row, owner.apply(row.code())));
            }
        }
        return found;
    }

    /** The item that took its place, or the body's item of the same name. */
    private Optional<LibraryItem> moved(ReferenceItem row) {
        return library.stream()
                .filter(item -> item.formerCodes().contains(row.code()))
                .findFirst()
                .or(() ->
                        library.stream()
                                .filter(item ->
                                        item.code().startsWith(row.code().substring(0, 18))
                                                && Texts.same(item.name(), row.title()))
                                .findFirst());
    }

    private Difference absent(ReferenceItem row, UUID owner) {
        CatalogueSearch.Known known = states.apply(row.code());
        Difference.Kind kind;
        if (known == null) {
            kind = Difference.Kind.MISSING_IN_LIBRARY;
        } else if (known.state() == ItemVersion.State.CANCELLED) {
            kind = Difference.Kind.DELETED;
        } else {
            kind = Difference.Kind.NOT_SYNCED_TO_WINDOW;
        }
        return new Difference(
                kind,
                row.code(),
                row.code().substring(19, 31),
                row.code().charAt(18) - '0',
                known == null ? owner : known.department(),
                row.title(),
                "code",
                row.code(),
                "");
    }

    private static void compare(ReferenceItem row, LibraryItem item, List<Difference> found) {
        if (!item.offered()) {
            found.add(
                    Difference.of(
                            Difference.Kind.NOT_SYNCED_TO_WINDOW, item, "state", row.code(), ""));
        }
        if (!Texts.same(row.title(), item.name())) {
            found.add(
                    Difference.of(
                            Difference.Kind.NAME_CHANGED, item, "name", row.title(), item.name()));
        }
        lists(
                        Difference.Kind.MATERIAL_CHANGED,
                        item,
                        "materials",
                        row.materials(),
                        item.materials())
                .ifPresent(found::add);
        lists(Difference.Kind.FORM_CHANGED, item, "form", row.formFields(), item.formFields())
                .ifPresent(found::add);
        bases(row, item).ifPresent(found::add);
        steps(Difference.Kind.STEPS_CHANGED, item, "sections.steps", row.steps(), item.steps())
                .ifPresent(found::add);
        steps(
                        Difference.Kind.BUSINESS_STEPS_CHANGED,
                        item,
                        "flow",
                        row.businessSteps(),
                        item.businessSteps())
                .ifPresent(found::add);
        if (!row.limit().isBlank() && !Texts.same(row.limit(), item.limit())) {
            found.add(
                    Difference.of(
                            Difference.Kind.TIME_CHANGED,
                            item,
                            "promisedLimit",
                            row.limit(),
                            item.limit()));
        }
    }

    /** 适用依据 is the same everywhere: nothing may be lacking, and nothing may be added. */
    private static Optional<Difference> bases(ReferenceItem row, LibraryItem item) {
        var those = row.bases().stream().flatMap(text -> LegalBasis.read(text).stream()).toList();
        var lacking = LegalBasis.lacking(those, item.bases());
        var additional = LegalBasis.lacking(item.bases(), those);
        return those.isEmpty() || lacking.isEmpty() && additional.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Difference.of(
                                Difference.Kind.BASIS_CHANGED,
                                item,
                                "sections.legalBasis",
                                LegalBasis.joined(lacking),
                                LegalBasis.joined(additional)));
    }

    /** Steps are compared by their names in their order. */
    private static Optional<Difference> steps(
            Difference.Kind kind,
            LibraryItem item,
            String field,
            List<String> expected,
            List<String> actual) {
        return expected.isEmpty() || Texts.sameInOrder(expected, actual)
                ? Optional.empty()
                : Optional.of(
                        Difference.of(
                                kind, item, field, Texts.ordered(expected), Texts.ordered(actual)));
    }

    private static Optional<Difference> lists(
            Difference.Kind kind,
            LibraryItem item,
            String field,
            List<String> expected,
            List<String> actual) {
        return expected.isEmpty() || Texts.same(expected, actual)
                ? Optional.empty()
                : Optional.of(
                        Difference.of(
                                kind, item, field, Texts.joined(expected), Texts.joined(actual)));
    }
}
