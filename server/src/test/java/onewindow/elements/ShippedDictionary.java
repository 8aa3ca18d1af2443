package onewindow.elements;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import onewindow.platform.Act;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** The data elements as they are on the first start. */
public final class ShippedDictionary {
    public static final Dictionary ELEMENTS = read();

    private ShippedDictionary() {}

    private static Dictionary read() {
        var day = LocalDate.of(2026, 1, 1);
        try (var file = new ClassPathResource("elements/dictionary.json").getInputStream()) {
            return Dictionary.on(
                    Stream.of(JsonMapper.shared().readValue(file, DataElement[].class))
                            .map(element ->
                                    new ElementVersion(
                                            element,
                                            1,
                                            day,
                                            false,
                                            "shipped",
                                            Act.PLATFORM,
                                            Instant.EPOCH))
                            .toList(),
                    day);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
