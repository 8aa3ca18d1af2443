package onewindow.catalogue.basic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LegalBasisTest {
    private static final List<String> LAWS = List.of("《甲法》", "《乙条例》（2017年修订）", "《丙办法》", "丁规定");

    @Test
    void howAnArticleIsWrittenIsNoDifference() {
        for (String written : List.of("《广告法》第12条", "广告法 第 十二 条", "《中华人民共和国广告法》（2021年修正）第１２条")) {
            assertThat(lacking("《广告法》第十二条", written)).as(written).isEmpty();
        }
        assertThat(lacking("《某决定》（国务院令第412号）附件第112项", "《某决定》附件第一百一十二项")).isEmpty();
        assertThat(lacking("《某法》第八条第（三）项", "《某法》第八条第一款（三）")).isEmpty();
    }

    @Test
    void theSameArticleNamedMoreExactlyIsNoDifference() {
        assertThat(lacking("《广告法》第十二条第一款", "《广告法》第十二条")).isEmpty();
        assertThat(lacking("《广告法》第十二条", "《广告法》第十二条第一款第三项")).isEmpty();
    }

    @Test
    void anotherArticleOrAnotherParagraphIsADifference() {
        assertThat(lacking("《广告法》第十二条", "《广告法》第十三条")).containsExactly("《广告法》第十二条");
        assertThat(lacking("《广告法》第十二条第一款", "《广告法》第12条第2款")).containsExactly("《广告法》第十二条第一款");
        assertThat(lacking("《广告法》第十二条之一", "《广告法》第十二条")).containsExactly("《广告法》第十二条之一");
        assertThat(lacking("《某决定》附件第112项", "《某决定》附件第113项")).containsExactly("《某决定》第一百一十二项");
    }

    @Test
    void withoutAnArticleOnOneSideOnlyTheLawIsCompared() {
        assertThat(lacking("《广告法》第十二条", "《广告法》")).isEmpty();
        assertThat(lacking("《广告法》", "《广告法》第十二条")).isEmpty();
        assertThat(lacking("《广告法》第三章", "《广告法》第十二条")).isEmpty();
        assertThat(lacking("《广告法》第十二条", "《城乡规划法》第十二条")).containsExactly("《广告法》第十二条");
    }

    @Test
    void onlyThePlacesThatAreNotThereAreLacking() {
        assertThat(lacking("《甲法》第三条、第五条第一款、第二款", "《甲法》第五条第二款；《甲法》第四条"))
                .containsExactly("《甲法》第三条、第五条第一款");
        assertThat(lacking("《甲法》第三条至第五条", "《甲法》第四条")).containsExactly("《甲法》第三条、第五条");
    }

    @Test
    void eachLawIsShownOnceWithAllItsPlaces() {
        assertThat(LegalBasis.joined(LegalBasis.read("《甲法》第3条；《甲法》第5条第1款；《乙条例》第2条；《甲法》第7条")))
                .isEqualTo("《甲法》第三条、第五条第一款、第七条、《乙条例》第二条");
    }

    @Test
    void readsSeveralBasesOfOneText() {
        assertThat(LegalBasis.read("《甲法》第三条、《国务院关于修改〈乙条例〉的决定》第二条和丙").stream().map(LegalBasis::law))
                .containsExactly("《甲法》", "《国务院关于修改〈乙条例〉的决定》");
        assertThat(LegalBasis.read("《关于废止《乙条例》的决定》第二条"))
                .extracting(LegalBasis::law)
                .containsExactly("《关于废止《乙条例》的决定》");
        assertThat(Provision.all("第二十四条第一款（第一项至第三项）").stream().map(Provision::toString))
                .containsExactly("第二十四条第一款第一项", "第二十四条第一款第二项", "第二十四条第一款第三项");
        assertThat(Provision.all("第四十五条第一款、第二款").stream().map(Provision::toString))
                .containsExactly("第四十五条第一款", "第四十五条第二款");
        assertThat(Provision.all("（节录）")).isEmpty();
    }

    @Test
    void numbersAreReadAsTheyAreWritten() {
        for (int number = 1; number < 10_000; number++) {
            assertThat(ChineseNumber.parse(ChineseNumber.write(number))).isEqualTo(number);
            assertThat(ChineseNumber.parse(String.valueOf(number))).isEqualTo(number);
        }
        assertThat(List.of(10, 12, 20, 103, 1046, 1010).stream().map(ChineseNumber::write))
                .containsExactly("十", "十二", "二十", "一百零三", "一千零四十六", "一千零一十");
        assertThat(ChineseNumber.parse("二〇")).isEqualTo(20);
    }

    @Test
    void keepsItsLawsWhateverIsCompared() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            Provision place = place(random);
            assertThat(Provision.all(place.toString())).as("seed %d", seed).containsExactly(place);
            assertThat(Provision.all(inDigits(place))).as("seed %d", seed).containsExactly(place);
            Provision wider = new Provision(0, place.article(), place.inserted(), 0, 0, 0);
            Provision next = new Provision(0, place.article() + 1, 0, place.paragraph(), 0, 0);
            assertThat(place.agrees(place)).as("seed %d", seed).isTrue();
            assertThat(place.agrees(wider)).as("seed %d", seed).isTrue();
            assertThat(place.agrees(next)).as("seed %d", seed).isFalse();
            Provision other = place(random);
            assertThat(place.agrees(other)).as("seed %d", seed).isEqualTo(other.agrees(place));

            var those = bases(random);
            var others = bases(random);
            assertThat(LegalBasis.lacking(those, those)).as("seed %d", seed).isEmpty();
            assertThat(LegalBasis.lacking(those, List.of())).as("seed %d", seed).isEqualTo(those);
            var lacking = LegalBasis.lacking(those, others);
            var shuffled = new ArrayList<>(others);
            Collections.shuffle(shuffled, random);
            assertThat(LegalBasis.lacking(those, shuffled)).as("seed %d", seed).isEqualTo(lacking);
            shuffled.addAll(lacking);
            assertThat(LegalBasis.lacking(those, shuffled)).as("seed %d", seed).isEmpty();
            var text = those.stream().map(LegalBasis::toString).reduce("", (a, b) -> a + "；" + b);
            if (!text.contains("丁")) {
                assertThat(LegalBasis.read(text.substring(1))).as("seed %d", seed).isEqualTo(those);
            }
        }
    }

    private static List<String> lacking(String those, String others) {
        return LegalBasis.lacking(LegalBasis.read(those), LegalBasis.read(others)).stream()
                .map(LegalBasis::toString)
                .toList();
    }

    private static List<LegalBasis> bases(Random random) {
        IntFunction<LegalBasis> basis =
                _ ->
                        new LegalBasis(
                                LAWS.get(random.nextInt(LAWS.size())),
                                IntStream.range(0, random.nextInt(3))
                                        .mapToObj(_ -> place(random))
                                        .distinct()
                                        .toList());
        return IntStream.range(1, 2 + random.nextInt(4)).mapToObj(basis).distinct().toList();
    }

    private static Provision place(Random random) {
        int paragraph = random.nextInt(3);
        return new Provision(
                0,
                1 + random.nextInt(6),
                random.nextInt(5) == 0 ? 1 : 0,
                paragraph,
                paragraph == 0 ? 0 : random.nextInt(3),
                0);
    }

    private static String inDigits(Provision place) {
        return "第 %d 条%s%s%s"
                .formatted(
                        place.article(),
                        place.inserted() == 0 ? "" : "之" + place.inserted(),
                        place.paragraph() == 0 ? "" : "第%d款".formatted(place.paragraph()),
                        place.item() == 0 ? "" : "第（%d）项".formatted(place.item()));
    }
}
