package onewindow.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TypeRulesTest {
    @ParameterizedTest
    @EnumSource
    void everyTypeHasRules(ItemType type) {
        var rules = TypeRules.of(type);
        assertThat(rules.grantTitle()).isNotBlank();
        assertThat(rules.decisionTitle(false)).isEqualTo(rules.refusalTitle()).isNotBlank();
        assertThat(rules.receiptSentence()).endsWith("。");
        assertThat(rules.remedies()).contains("六十日", "六个月");
        assertThat(rules.deemedAcceptance()).isEqualTo(type.deemedAcceptance());
        assertThat(rules.sources()).isNotEmpty();
    }

    @Test
    void onlyALicenceIsAcceptedBySilenceWithinFiveDaysAndDeliveredWithinTen() {
        var licence = TypeRules.of(ItemType.LICENCE);
        assertThat(licence.deemedAcceptance()).isTrue();
        assertThat(licence.noticeDays()).isEqualTo(5);
        assertThat(licence.deliverDays()).isEqualTo(10);
        assertThat(licence.correctionBasis()).contains("第三十二条");
        assertThat(TypeRules.of(ItemType.FILING).deliverDays()).isNull();
        assertThat(TypeRules.of(ItemType.FILING).grantWord()).isEqualTo("予以备案");
    }

    /** What its own law says, goes before what its type says. */
    @ParameterizedTest
    @CsvSource({
        "居民身份证到期换领, 居民身份证法, 准予换领, false, 0",
        "公共场所卫生许可, 行政许可法, 准予行政许可, true, 5",
        "食品经营许可, 行政许可法, 准予行政许可, true, 5",
        "建筑工程施工许可, 行政许可法, 准予行政许可, true, 5",
        "社会团体登记, 社会团体登记管理条例, 准予登记, false, 5",
        "企业设立登记, 市场主体登记管理条例, 予以登记, false, 3",
        "不动产转移登记, 不动产登记暂行条例, 予以登记, true, 0",
        "住房公积金提取, 住房公积金管理条例, 准予提取, false, 0",
        "社保参保证明, 社会保险法, 出具, false, 0",
        "投资项目备案, 企业投资项目核准和备案管理条例, 予以备案, false, 0"
    })
    void theLawThatAnItemCitesGovernsIt(
            String name, String law, String word, boolean deemed, int noticeDays) {
        var guide =
                Guides.demonstration().stream()
                        .map(Guides.PublishedGuide::guide)
                        .filter(candidate -> candidate.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        var rules = TypeRules.of(guide);
        assertThat(rules.law()).endsWith(law);
        assertThat(rules.grantWord()).isEqualTo(word);
        assertThat(rules.deemedAcceptance()).isEqualTo(deemed);
        assertThat(rules.noticeDays()).isEqualTo(noticeDays);
    }
}
