package onewindow.elements;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** The data elements that forms may refer to, as shipped. */
public final class Dictionary {
    private static final String FILE = "/elements/dictionary.json";
    private static final Map<String, DataElement> ELEMENTS = read();

    private Dictionary() {}

    /** In the order of their codes. */
    public static Collection<DataElement> all() {
        return ELEMENTS.values();
    }

    /** None for an unknown code. */
    public static Optional<DataElement> find(String code) {
        return Optional.ofNullable(ELEMENTS.get(code));
    }

    private static Map<String, DataElement> read() {
        try (var file = Objects.requireNonNull(Dictionary.class.getResourceAsStream(FILE))) {
            var elements = new LinkedHashMap<String, DataElement>();
            for (DataElement element :
                    JsonMapper.shared().readValue(file.readAllBytes(), DataElement[].class)) {
                elements.put(element.code(), element);
            }
            return elements;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
