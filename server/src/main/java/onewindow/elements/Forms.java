package onewindow.elements;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import onewindow.platform.Invalid;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Forms made of data elements: their schema, and what was typed into them. */
@Service
public class Forms {
    private static final int MOST_REMEMBERED = 500;

    private final Elements elements;
    private final String address;
    private final Cache<Asked, FormCheck> checks =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    Forms(Elements elements, @Value("${onewindow.address}") String address) {
        this.elements = elements;
        this.address = address.replaceAll("/+$", "");
    }

    /** All that a check depends on. */
    private record Asked(List<AskedField> fields, List<DataElement> elements) {}

    /**
     * JSON Schema 2020-12.
     *
     * @param path where it is given out, from the root of this platform
     */
    public Map<String, Object> schema(String path, String title, List<AskedField> fields) {
        return FormSchema.of(address + path, title, fields, elements.dictionary());
    }

    /** A data element as JSON Schema 2020-12; also one that has ended. */
    public Map<String, Object> schema(String path, DataElement element) {
        return FormSchema.of(address + path, element);
    }

    /** All faults, named {@code form.<key>}. */
    public List<Invalid.Fault> faults(List<AskedField> fields, Map<String, String> values) {
        var dictionary = elements.dictionary();
        var referred =
                fields.stream()
                        .map(field -> FormSchema.element(field, dictionary))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toList());
        return checks.get(new Asked(fields, referred), _ -> new FormCheck(fields, dictionary))
                .faults(values);
    }

    /** Several forms as one (rulebook §5.1 B1). */
    public MergedForm merged(List<MergedForm.Field> fields) {
        return MergedForm.of(fields, elements.dictionary());
    }
}
