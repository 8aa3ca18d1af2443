package onewindow.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionTest {
    @ParameterizedTest
    @CsvSource({
        "身份正, 居民身份证到期换领, 身份证",
        "换身份正, 居民身份证到期换领, 换身份证",
        "结昏登记, 结婚登记, 结婚登记",
        "劳务派遗, 劳务派遣经营许可, 劳务派遣",
        "居民份证, 居民身份证到期换领, 居民身份证",
        "失业业登记, 失业登记, 失业登记",
        "住房公基金提取, 住房公积金提取, 住房公积金提取",
        "gongjijin tiqv, 住房公积金提取, 公积金提取",
        "shenfezheng, 居民身份证到期换领, 身份证"
    })
    void saysWhatWasMeant(String typed, String name, String meant) {
        assertThat(new Correction(List.of(name), true).of(typed))
                .hasValueSatisfying(words -> assertThat(words).contains(meant));
    }

    @Test
    void saysWhatWasMeantInEnglish() {
        assertThat(
                        new Correction(List.of("企业设立登记", "Registration of a company"), true)
                                .of("regisration company"))
                .contains("registration company");
    }

    @ParameterizedTest
    @CsvSource({"身份证, 居民身份证到期换领", "养老保险, 失业登记", "离婚, 结婚登记", "工地, 公共场所卫生许可", "weather, 结婚登记"})
    void saysNothingThatItDoesNotKnow(String typed, String name) {
        assertThat(new Correction(List.of(name, "A name"), true).of(typed)).isEmpty();
    }

    @Test
    void mendsOnlySoundsWhereOnlySoundsWereForgiven() {
        assertThat(new Correction(List.of("劳务派遣经营许可"), false).of("劳务派遗")).isEmpty();
        assertThat(new Correction(List.of("劳务派遣经营许可"), false).of("劳务派谴公司")).contains("劳务派遣公司");
    }

    @Test
    void readsEvenTheOddestTextInTime() {
        String name = "困难残疾人生活补贴和重度残疾人护理补贴";
        for (String typed :
                List.of("残".repeat(64), "疾人补".repeat(21), "𡐓残疾人".repeat(16), "a".repeat(64))) {
            new Correction(List.of(name, "Subsidy " + "aaaaaaaaaa".repeat(20)), true).of(typed);
        }
    }
}
