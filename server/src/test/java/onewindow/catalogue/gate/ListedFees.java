package onewindow.catalogue.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import onewindow.catalogue.lists.Fee;
import onewindow.catalogue.lists.Fees.NewFee;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** Entries of the fee list for tests of the gate. */
final class ListedFees {
    private ListedFees() {}

    static Fee fee(String name, String standard, String unit) {
        return new Fee(
                UUID.randomUUID(),
                name,
                Fee.Kind.ADMINISTRATIVE,
                Fee.Payer.ANYBODY,
                new BigDecimal(standard),
                unit,
                "赣发改〔2019〕1号",
                "360500000000",
                "余府发〔2026〕1号",
                LocalDate.of(2026, 1, 1),
                null,
                null);
    }

    static List<Fee> demonstration() {
        try (var file = new ClassPathResource("demonstration/fees.json").getInputStream()) {
            return Stream.of(JsonMapper.shared().readValue(file, NewFee[].class))
                    .map(listed ->
                            fee(listed.name(), listed.standard().toPlainString(), listed.unit()))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
