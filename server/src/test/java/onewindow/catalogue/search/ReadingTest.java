package onewindow.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private static final SynonymWords WORDS =
            SynonymWords.of(List.of(new Synonym("领证", "结婚登记"), new Synonym("补助", "补贴")));

    @Test
    void saysNothingWhereNothingWasReadOtherwise() {
        assertThat(Reading.inWords(WORDS.read("结婚登记"), 2, 2)).isEqualTo(Reading.AS_TYPED);
    }

    @Test
    void saysNothingWhereTheSynonymFoundNothingMore() {
        assertThat(Reading.inWords(WORDS.read("领证"), 1, 1)).isEqualTo(Reading.AS_TYPED);
    }

    @Test
    void saysTheOfficialWordsWithoutWhatPeopleSayAroundThem() {
        assertThat(Reading.inWords(WORDS.read("请问领证要带什么材料？"), 0, 2))
                .isEqualTo(new Reading(Reading.Kind.INSTEAD, "结婚登记"));
        assertThat(Reading.inWords(WORDS.read("二级残疾人补助"), 1, 2))
                .isEqualTo(new Reading(Reading.Kind.ALSO, "二级残疾人补贴"));
    }

    @Test
    void saysWhatASlipMeantWhereItIsKnown() {
        assertThat(Reading.nearly(WORDS.read("结昏登记怎么办理"), List.of("结婚登记"), true))
                .isEqualTo(new Reading(Reading.Kind.INSTEAD, "结婚登记"));
        assertThat(Reading.nearly(WORDS.read("婚姻大事"), List.of("结婚登记"), true))
                .isEqualTo(new Reading(Reading.Kind.NEARLY, null));
    }
}
