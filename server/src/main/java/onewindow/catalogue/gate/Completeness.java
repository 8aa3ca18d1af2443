package onewindow.catalogue.gate;

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
    private final List<Finding> findings = new ArrayList<>();

    private Completeness() {}

    static List<Finding> of(Guide guide) {
        var completeness = new Completeness();
        completeness.inspect("", guide);
        return completeness.findings;
    }

    private void inspect(String path, Record holder) {
        for (RecordComponent component : holder.getClass().getRecordComponents()) {
            String field = path.isEmpty() ? component.getName() : path + "." + component.getName();
            inspect(field, value(component, holder), isOptional(component));
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

    private static boolean isOptional(RecordComponent component) {
        return Arrays.stream(component.getAnnotatedType().getAnnotations())
                .anyMatch(annotation -> annotation.annotationType() == Nullable.class);
    }

    private static @Nullable Object value(RecordComponent component, Record holder) {
        try {
            return component.getAccessor().invoke(holder);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
