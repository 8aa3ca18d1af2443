package onewindow.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SynonymWordsTest {
    private static final List<String> CHARACTERS = List.of("证", "照", "房", "本", "户", "口");

    @Test
    void readsEveryWordAndNotOnlyTheFirst() {
        var read = words("低保", "最低生活保障", "公积金", "住房公积金").read("低保户能取公积金吗");
        assertThat(read.official()).isEqualTo("最低生活保障户能取住房公积金吗");
        assertThat(read.used()).extracting(Synonym::said).containsExactly("低保", "公积金");
    }

    @Test
    void readsTheLongestWordFirstAndNothingInsideIt() {
        var words = words("驾照", "驾驶证", "驾照年审", "机动车驾驶证期满换证", "年审", "年度审验");
        assertThat(words.read("驾照年审").official()).isEqualTo("机动车驾驶证期满换证");
        assertThat(words.read("驾照和年审").official()).isEqualTo("驾驶证和年度审验");
    }

    @Test
    void readsNothingInWhatItPutInPlaceOfAWord() {
        var words = words("低保", "最低生活保障", "生活", "民生");
        assertThat(words.read("低保").official()).isEqualTo("最低生活保障");
    }

    @Test
    void leavesTheWordsOfTheGuidesAlone() {
        var words = words("公积金", "住房公积金");
        assertThat(words.read("住房公积金提取").isOtherwise()).isFalse();
        assertThat(words.read("住房公积金和公积金").official()).isEqualTo("住房公积金和住房公积金");
    }

    @Test
    void readsALatinWordOrANumberAsAWhole() {
        var words = words("KTV", "歌舞娱乐场所", "12", "十二", "一证通", "数字证书");
        assertThat(words.read("开ktv").official()).isEqualTo("开歌舞娱乐场所");
        assertThat(words.read("ktvs").isOtherwise()).isFalse();
        assertThat(words.read("12345").isOtherwise()).isFalse();
        assertThat(words.read("1证通").official()).isEqualTo("数字证书");
    }

    @Test
    void showsTheQueryAsPeopleWriteIt() {
        var read = words("过户", "转移登记（二手）").read("二手房过户，怎么办");
        assertThat(read.normal()).isEqualTo("2手房过户 怎么办");
        assertThat(read.shown()).isEqualTo("二手房转移登记（二手） 怎么办");
    }

    /** As the rule says it, without thinking of speed. */
    @Test
    void readsAsTheRuleSaysWhateverIsTyped() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int round = 0; round < 3_000; round++) {
            Map<String, String> synonyms = synonyms(random);
            String typed = text(random, 10);
            var listed =
                    new ArrayList<>(
                            synonyms.entrySet().stream()
                                    .map(each -> new Synonym(each.getKey(), each.getValue()))
                                    .toList());
            var read = SynonymWords.of(listed).read(typed);
            assertThat(read.official())
                    .as("seed %d: %s in %s", seed, typed, synonyms)
                    .isEqualTo(slowly(typed, synonyms));
            Collections.shuffle(listed, random);
            assertThat(SynonymWords.of(listed).read(typed)).isEqualTo(read);
            assertThat(read.isOtherwise()).isEqualTo(!read.used().isEmpty());
            if (synonyms.keySet().stream().noneMatch(typed::contains)) {
                assertThat(read.official()).isEqualTo(typed);
            }
        }
    }

    private static String slowly(String text, Map<String, String> synonyms) {
        var known = new ArrayList<>(synonyms.keySet());
        synonyms.values().stream().filter(word -> !known.contains(word)).forEach(known::add);
        var first =
                known.stream()
                        .filter(text::contains)
                        .min(
                                Comparator.comparing((String word) -> -word.length())
                                        .thenComparing(word -> text.indexOf(word)));
        if (first.isEmpty()) {
            return text;
        }
        String word = first.get();
        int at = text.indexOf(word);
        return slowly(text.substring(0, at), synonyms)
                + synonyms.getOrDefault(word, word)
                + slowly(text.substring(at + word.length()), synonyms);
    }

    private static Map<String, String> synonyms(Random random) {
        Map<String, String> synonyms = new LinkedHashMap<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            synonyms.put(text(random, 3), "官" + text(random, 3));
            synonyms.put(text(random, 3), text(random, 4) + "方");
        }
        return synonyms;
    }

    private static String text(Random random, int longest) {
        var text = new StringBuilder();
        for (int i = 1 + random.nextInt(longest); i > 0; i--) {
            text.append(CHARACTERS.get(random.nextInt(CHARACTERS.size())));
        }
        return text.toString();
    }

    private static SynonymWords words(String... saidAndOfficial) {
        return SynonymWords.of(
                IntStream.range(0, saidAndOfficial.length / 2)
                        .mapToObj(i ->
                                new Synonym(saidAndOfficial[2 * i], saidAndOfficial[2 * i + 1]))
                        .toList());
    }
}
