package onewindow.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ItemCodeTest {
    private record Vectors(
            String source, String licence, String note, int count, List<Vector> cases) {}

    private record Vector(
            String value,
            int length,
            String orgUscc,
            boolean orgUsccValid,
            String rest,
            String businessSuffix,
            String note) {}

    @Test
    void takesRealCodesApart() throws IOException {
        Vectors vectors;
        try (var file = getClass().getResourceAsStream("/vectors/implementing-codes.json")) {
            vectors = new JsonMapper().readValue(file, Vectors.class);
        }
        assertThat(vectors.cases()).hasSize(4);
        for (var vector : vectors.cases()) {
            var code = ItemCode.parse(vector.value());
            if (vector.rest().contains("TC")) {
                assertThat(code).as("a joint package has no basic code").isEmpty();
                continue;
            }
            assertThat(code).as(vector.value()).isPresent();
            assertThat(code.get().creditCode()).isEqualTo(vector.orgUscc());
            assertThat(code.get().hasValidCreditCode()).isEqualTo(vector.orgUsccValid());
            assertThat(code.get().level() + code.get().catalogCode().value())
                    .isEqualTo(vector.rest());
            assertThat(code.get().isBusinessItem()).isEqualTo(vector.length() == 33);
            assertThat(code.get().implementation()).hasSize(31);
        }
    }

    @Test
    void knowsTheSamplesOfTheRulebook() {
        var jining = ItemCode.parse("11370800MB28559184" + "3" + "370117002011").orElseThrow();
        assertThat(jining.hasValidCreditCode()).isTrue();
        assertThat(jining.level()).isEqualTo(3);
        assertThat(jining.catalogCode().owner()).isEqualTo("37");
        assertThat(jining.catalogCode().fits(ItemType.LICENCE)).isTrue();
        var service = ItemCode.parse("12441500196720244T" + "3" + "442199806003").orElseThrow();
        assertThat(service.catalogCode().fits(ItemType.PUBLIC_SERVICE)).isTrue();
        assertThat(service.catalogCode().fits(ItemType.LICENCE)).isFalse();
        assertThat(ItemCode.parse("11370800MB28559184" + "3" + "000117112000" + "05"))
                .hasValueSatisfying(code -> assertThat(code.isBusinessItem()).isTrue());
    }

    @Test
    void refusesOtherShapes() {
        assertThat(ItemCode.parse("11370800MB28559184" + "7" + "370117002011")).isEmpty();
        assertThat(ItemCode.parse("11370800MB28559184" + "3" + "370017002011")).isEmpty();
        assertThat(ItemCode.parse("11370800MB28559184" + "3" + "370117002011" + "00")).isEmpty();
        assertThat(ItemCode.parse("11370800IB28559184" + "3" + "370117002011")).isEmpty();
        assertThat(ItemCode.parse("")).isEmpty();
        assertThat(CatalogCode.parse("00011711200")).isEmpty();
        assertThat(ItemCode.parse("11370800MB28559185" + "3" + "370117002011"))
                .hasValueSatisfying(code -> assertThat(code.hasValidCreditCode()).isFalse());
    }
}
