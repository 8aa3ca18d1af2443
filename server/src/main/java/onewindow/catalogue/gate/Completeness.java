package onewindow.catalogue.gate;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import onewindow.catalogue.Finding;
import onewindow.catalogue.Guide;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a guide lacks. JSON can leave out what the type says is there; every other rule may
 * rely on it after this one.
 */
final class Completeness {
    /** Looked up once: the annotations of a type are read anew each time that one asks. */
    private static final ClassValue<List<Part>> PARTS =
            new ClassValue<>() {
                @Override
                protected List<Part> computeValue(Class<?> type) {
                    return Arrays.stream(type.getRecordComponents()).map(Part::of).toList();
                }
            };

    private final List<Finding> findings = new ArrayList<>();

    private record Part(String name, Method accessor, boolean optional) {
        static Part of(RecordComponent component) {
            return new Part(
                    component.getName(),
                    component.getAccessor(),
                    Arrays.stream(component.getAnnotatedType().getAnnotations())
                            .anyMatch(each -> each.annotationType() == Nullable.class));
        }

        @Nullable Object of(Record holder) {
            try {
                return accessor.invoke(holder);
            } catch (ReflectiveOperationException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    private Completeness() {}

    static List<Finding> of(Guide guide) {
        var completeness = new Completeness();
        completeness.inspect("", guide);
        return completeness.findings;
    }

    private void inspect(String path, Record holder) {
        for (Part part : PARTS.get(holder.getClass())) {
            String field = path.isEmpty() ? part.name() : path + "." + part.name();
            inspect(field, part.of(holder), part.optional());
        }
    }

    private void inspect(String field, @Nullable Object value, boolean optional) {
        switch (value) {
            case null -> {
                if (!optional) {
                    findings.add(Finding.fault(field, "required"));
                }
            }
            case String text when text.isBlank() ->
                    findings.add(Finding.fault(field, optional ? "blank" : "required"));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    inspect(field + "[" + i + "]", list.get(i), false);
                }
            }
            case Record nested -> inspect(field, nested);
            default -> {}
        }
    }
}
