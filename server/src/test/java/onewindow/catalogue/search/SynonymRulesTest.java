package onewindow.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import onewindow.platform.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SynonymRulesTest {
    private static final List<Synonym> OTHERS =
            List.of(new Synonym("低保", "最低生活保障"), new Synonym("KTV", "歌舞娱乐场所"));

    @ParameterizedTest
    @CsvSource({
        "'', 结婚登记, said, required",
        "'！？', 结婚登记, said, required",
        "领证, ' ', official, required",
        "证, 结婚登记, said, synonym-short",
        "领证, 婚, official, synonym-short",
        "一二三四五六七八九十一二三四五六七八九十一, 结婚登记, said, too-long",
        "领证, 领证, official, synonym-same",
        "ＡＢＣ, abc, official, synonym-same",
        "一证通, 1证通, official, synonym-same",
        "困难补助, 低保, official, synonym-chain",
        "唱歌, ktv, official, synonym-chain",
        "最低生活保障, 社会救助, said, synonym-official"
    })
    void refusesWhatWouldMisleadTheSearch(String said, String official, String field, String code) {
        var refused =
                catchThrowableOfType(
                        Invalid.class,
                        () -> SynonymRules.check(new Synonym(said, official), OTHERS));
        assertThat(refused.faults()).containsExactly(new Invalid.Fault(field, code));
    }

    @Test
    void tellsBothFaultsOfACircle() {
        var refused =
                catchThrowableOfType(
                        Invalid.class,
                        () -> SynonymRules.check(new Synonym("最低生活保障", "低保"), OTHERS));
        assertThat(refused.faults())
                .extracting(Invalid.Fault::code)
                .containsExactly("synonym-chain", "synonym-official");
    }

    @Test
    void takesTwoWordsForTheSameOfficialOne() {
        assertThatCode(() -> SynonymRules.check(new Synonym("困难补助", "最低生活保障"), OTHERS))
                .doesNotThrowAnyException();
    }

    @Test
    void takesEveryShippedSynonym() {
        var before = new ArrayList<Synonym>();
        for (Synonym synonym : ShippedSynonyms.shipped()) {
            SynonymRules.check(synonym, before);
            before.add(synonym);
        }
        assertThat(before).extracting(Synonym::key).doesNotHaveDuplicates().hasSizeGreaterThan(20);
    }
}
