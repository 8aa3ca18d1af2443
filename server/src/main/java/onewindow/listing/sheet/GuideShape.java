package onewindow.listing.sheet;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import onewindow.catalogue.Guide;
import onewindow.listing.sheet.Column.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The sheets and columns of a guide, read off the guide itself: a field that is added to it is in
 * every file from then on.
 */
public final class GuideShape {
    /** Fields with a code table, by their path, and the name of its words. */
    private static final Map<String, String> CHOICES =
            Map.ofEntries(
                    Map.entry("type", "type"),
                    Map.entry("serviceKind", "serviceKind"),
                    Map.entry("approvalLevel", "approvalLevel"),
                    Map.entry("legalLimit.unit", "unit"),
                    Map.entry("promisedLimit.unit", "unit"),
                    Map.entry("situationLimits.promisedLimit.unit", "unit"),
                    Map.entry("audiences", "audiences"),
                    Map.entry("handleArea", "handleArea"),
                    Map.entry("materials.kind", "kind"),
                    Map.entry("materials.necessity", "necessity"),
                    Map.entry("materials.source", "source"),
                    Map.entry("materials.exemption", "exemption"),
                    Map.entry("form.kind", "formKind"),
                    Map.entry("result.kind", "resultKind"),
                    Map.entry("handling.bodyKind", "bodyKind"),
                    Map.entry("handling.powerSource", "powerSource"),
                    Map.entry("handling.ways", "ways"),
                    Map.entry("handling.onlineDepth", "onlineDepth"),
                    Map.entry("handling.runSystem", "runSystem"),
                    Map.entry("handling.specialProcedures.kind", "procedureKind"));

    private static final List<Part> PARTS = new GuideShape().read();

    private final List<Part> lists = new ArrayList<>();

    private GuideShape() {}

    /** The items first, then their lists; a list within the elements of another one after it. */
    public static List<Part> parts() {
        return PARTS;
    }

    /** The list within whose elements another one lies. */
    static Part outer(Part part) {
        return PARTS.stream()
                .filter(one -> one.path().equals(part.outer()))
                .findFirst()
                .orElseThrow();
    }

    private List<Part> read() {
        var columns = new ArrayList<>(List.of(Column.item()));
        fields(Guide.class, "", "", 0, columns);
        var parts = new ArrayList<>(List.of(new Part("", 0, List.copyOf(columns))));
        parts.addAll(lists);
        return List.copyOf(parts);
    }

    /**
     * @param within path of the list whose elements are read, with a dot; empty for the items
     */
    private void fields(
            Class<?> type, String within, String prefix, int depth, List<Column> columns) {
        for (RecordComponent component : type.getRecordComponents()) {
            String path = prefix + component.getName();
            Type kind = component.getGenericType();
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (kind instanceof Class<?> one && one.isRecord()) {
                if (nullable) {
                    columns.add(new Column(path, Kind.PRESENCE, false, List.of(), ""));
                }
                fields(one, within, path + ".", depth, columns);
            } else if (kind instanceof ParameterizedType list
                    && list.getActualTypeArguments()[0] instanceof Class<?> element
                    && element.isRecord()) {
                list(element, within + path, depth + 1);
            } else {
                columns.add(column(kind, within, path, nullable));
            }
        }
    }

    private void list(Class<?> element, String path, int depth) {
        var columns = new ArrayList<>(List.of(Column.item()));
        if (depth > 1) {
            columns.add(Column.parent());
        }
        columns.add(Column.order());
        int place = lists.size();
        fields(element, path + ".", "", depth, columns);
        lists.add(place, new Part(path, depth, List.copyOf(columns)));
    }

    private static Column column(Type type, String within, String path, boolean nullable) {
        String choice = CHOICES.getOrDefault(within + path, "");
        if (type instanceof ParameterizedType list) {
            boolean numbers = list.getActualTypeArguments()[0] == Integer.class;
            Kind kind = numbers ? Kind.WHOLE_NUMBERS : choice.isEmpty() ? Kind.TEXTS : Kind.CHOICES;
            return new Column(path, kind, nullable, List.of(), choice);
        }
        Class<?> one = (Class<?>) type;
        if (one.isEnum()) {
            var codes =
                    Arrays.stream(one.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name())
                            .toList();
            return new Column(path, Kind.CHOICE, nullable, codes, choice);
        }
        Kind kind;
        if (one == boolean.class) {
            kind = Kind.FLAG;
        } else if (one == int.class || one == Integer.class) {
            kind = Kind.WHOLE_NUMBER;
        } else if (one == BigDecimal.class) {
            kind = Kind.DECIMAL;
        } else {
            kind = choice.isEmpty() ? Kind.TEXT : Kind.CHOICE;
        }
        return new Column(path, kind, nullable, List.of(), choice);
    }
}
