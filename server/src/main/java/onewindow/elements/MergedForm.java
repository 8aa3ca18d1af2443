package onewindow.elements;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Several forms as one (rulebook §5.1 B1, §5.3): fields that are the same datum are asked once, and
 * what another system supplies is not asked at all.
 *
 * @param before fields of all forms together
 * @param asked what remains to be filled in
 * @param supplied what is not asked any more
 * @param conflicts data that the forms define differently: to be settled before they are merged
 */
public record MergedForm(
        int before, List<Merged> asked, List<Merged> supplied, List<Conflict> conflicts) {

    /**
     * A field of one of the forms.
     *
     * @param element none where it is nobody else's datum: it stays a field of its own
     */
    public record Field(
            String form,
            String label,
            String kind,
            List<String> choices,
            @Nullable Integer maximum,
            @Nullable String element) {}

    /**
     * @param element none for a field that stays by itself
     * @param sourceSystem that supplies it
     * @param licenceField licence and field from which it can be filled in
     * @param from the fields that it takes the place of
     */
    public record Merged(
            @Nullable String element,
            String name,
            String kind,
            @Nullable String sourceSystem,
            @Nullable String licenceField,
            List<Field> from) {}

    /**
     * @param property kind, choices or maximum
     */
    public record Conflict(String element, String name, String property, List<Field> fields) {}

    /** In the order in which the data are first asked for. */
    public static MergedForm of(List<Field> fields, Dictionary dictionary) {
        Map<String, List<Field>> byElement = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            boolean known =
                    field.element() != null && dictionary.known(field.element()).isPresent();
            byElement
                    .computeIfAbsent(known ? field.element() : "own " + i, _ -> new ArrayList<>())
                    .add(field);
        }
        var asked = new ArrayList<Merged>();
        var supplied = new ArrayList<Merged>();
        var conflicts = new ArrayList<Conflict>();
        byElement.forEach((code, same) -> {
            var element = dictionary.known(code);
            if (element.isEmpty()) {
                Field own = same.getFirst();
                asked.add(new Merged(null, own.label(), own.kind(), null, null, same));
            } else {
                DataElement datum = element.get();
                var merged =
                        new Merged(
                                code,
                                datum.name(),
                                datum.kind(),
                                datum.sourceSystem(),
                                datum.licenceField(),
                                same);
                (datum.sourceSystem() == null ? asked : supplied).add(merged);
                conflicts.addAll(conflicts(datum, same));
            }
        });
        return new MergedForm(fields.size(), asked, supplied, conflicts);
    }

    private static List<Conflict> conflicts(DataElement element, List<Field> fields) {
        var conflicts = new ArrayList<Conflict>();
        conflict(conflicts, element, "kind", fields, fields.stream().map(Field::kind).toList());
        conflict(
                conflicts,
                element,
                "choices",
                fields,
                fields.stream().map(Field::choices).toList());
        conflict(
                conflicts,
                element,
                "maximum",
                fields,
                fields.stream().<Object>map(field -> String.valueOf(field.maximum())).toList());
        return conflicts;
    }

    private static void conflict(
            List<Conflict> conflicts,
            DataElement element,
            String property,
            List<Field> fields,
            List<?> values) {
        if (values.stream().distinct().count() > 1) {
            conflicts.add(new Conflict(element.code(), element.name(), property, fields));
        }
    }
}
