package onewindow.catalogue.basic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BasicEntryTest {
    @Test
    void theYearOfAnAmendmentAndTheTitleMarksAreNoDifference() {
        assertThat(LawTitle.normalised("《中华人民共和国广告法》（2021年修正）")).isEqualTo("广告法");
        assertThat(LawTitle.normalised("危险化学品安全管理条例（2013修订）")).isEqualTo("危险化学品安全管理条例");
        assertThat(LawTitle.normalised("《某办法（试行）》")).isEqualTo("某办法(试行)");
    }

    @Test
    void aLawOfTheLocalityMayBeAddedAndNoneMayBeLacking() {
        var own = LegalBasis.of("《江西省某条例》", "第三条");
        var state = LegalBasis.of("《城市市容和环境卫生管理条例》（2017年修订）", "第十一条");
        assertThat(Basics.SMALL.lackingIn(List.of(own, state))).isEmpty();
        assertThat(Basics.SMALL.lackingIn(List.of(own)))
                .containsExactly(LegalBasis.of("城市市容和环境卫生管理条例", ""));
    }

    @Test
    void howAMarkIsTypedIsNoDifference() {
        assertThat(Basics.SMALL.isNamed("大型户外广告 设置许可")).isTrue();
        assertThat(Basics.SMALL.begins("大型户外广告设置许可（延续）")).isTrue();
        assertThat(Basics.SMALL.isNamed("户外广告设置许可")).isFalse();
    }
}
