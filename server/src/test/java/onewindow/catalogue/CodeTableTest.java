package onewindow.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import onewindow.catalogue.CodeTable.Variant;
import onewindow.identity.Party;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Rulebook §1.6. */
class CodeTableTest {
    @ParameterizedTest
    @CsvSource({
        "AUDIENCE, UNINCORPORATED, 6, 5",
        "AUDIENCE, ADMINISTRATION, 5, 6",
        "AUDIENCE, OTHER, 6, 9",
        "WAY, KIOSK, 9,",
        "WAY, EXPRESS, 4, 3",
        "HANDLE_AREA, CITY, 4, 3",
        "HANDLE_AREA, TOWN, 0, 5",
        "POWER_SOURCE, ENTRUSTED_FROM_ABOVE, 5, 5",
        "ONLINE_DEPTH, 8, 8, 9",
        "SOURCE, GOVERNMENT, 20, 20",
        "SPECIAL_PROCEDURE, HEARING, 2, 2"
    })
    void writesBothVariants(CodeTable table, String value, String national, String exchange) {
        assertThat(table.code(value, Variant.NATIONAL).orElse(null)).isEqualTo(national);
        assertThat(table.code(value, Variant.EXCHANGE).orElse(null)).isEqualTo(exchange);
    }

    /** A nearest code is written, and read back as the value that the code is for. */
    @Test
    void readsACodeAsTheValueItIsFor() {
        assertThat(CodeTable.AUDIENCE.value("6", Variant.NATIONAL)).contains("OTHER");
        assertThat(CodeTable.AUDIENCE.value("6", Variant.EXCHANGE)).contains("ADMINISTRATION");
        assertThat(CodeTable.WAY.value("2", Variant.EXCHANGE)).contains("WEB");
        assertThat(CodeTable.HANDLE_AREA.value("0", Variant.NATIONAL)).contains("NONE");
        assertThat(CodeTable.WAY.value("7", Variant.NATIONAL)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CodeTable.class)
    void everyCodeThatIsItsOwnIsReadBack(CodeTable table) {
        assertThat(values(table)).doesNotHaveDuplicates();
        for (var variant : Variant.values()) {
            for (String value : values(table)) {
                table.code(value, variant)
                        .flatMap(code -> table.value(code, variant))
                        .ifPresent(read ->
                                assertThat(table.code(read, variant))
                                        .isEqualTo(table.code(value, variant)));
            }
        }
    }

    @Test
    void everyKindOfPartyIsAnAudience() {
        assertThat(values(CodeTable.AUDIENCE))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Party.Kind.values()).map(Enum::name).toList());
    }

    private static List<String> values(CodeTable table) {
        return table.entries().stream().map(CodeTable.Entry::value).toList();
    }
}
