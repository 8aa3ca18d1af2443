package onewindow.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import onewindow.catalogue.search.SearchIndex;
import onewindow.catalogue.search.ShippedWords;
import onewindow.catalogue.search.SynonymWords;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On the guides of the demonstration city, without a database. */
class CatalogueSearchTest {
    /** What people type, and the item that they want. */
    private static final String LABELLED = "/catalogue/search/labelled.csv";

    /** The same with typing errors, slips of pinyin, and as people speak. */
    private static final String SLIPS = "/catalogue/search/slips.csv";

    /**
     * Written before anybody saw what the search finds for them; no synonym or alias was added for
     * them. 103 queries, first run: mean reciprocal rank 0.869, recall@5 0.874, which was too low;
     * then sentences began to be found by their gist.
     */
    private static final String HELD_OUT = "/catalogue/search/held-out.csv";

    /**
     * The same again, written after the search was improved upon the first. 45 queries, first run:
     * mean reciprocal rank 0.978, recall@5 1.000.
     */
    private static final String HELD_OUT_SECOND = "/catalogue/search/held-out-second.csv";

    private static final SynonymWords SYNONYMS = ShippedWords.all();

    private static CatalogueSnapshot snapshot;

    @BeforeAll
    static void index() {
        var index = SearchIndex.inMemory();
        Map<String, ItemHead> heads = new HashMap<>();
        for (var published : Guides.demonstration()) {
            var guide = published.guide();
            var department = Guides.department(guide.departmentCode());
            var period = new Item.Period(UUID.randomUUID(), 1, published.effectiveFrom(), null);
            var item =
                    new Item(
                            published.code(),
                            department.id(),
                            ItemVersion.State.IN_USE,
                            List.of(),
                            null,
                            List.of(period));
            var head = ItemHead.of(item, period, guide, department, List.of());
            heads.put(head.code(), head);
            index.put(head, guide, false);
        }
        index.refresh();
        var departments = heads.values().stream().map(ItemHead::department).distinct().toList();
        snapshot =
                new CatalogueSnapshot(
                        1,
                        LocalDate.of(2026, 11, 22),
                        departments,
                        Map.of(),
                        Map.of(),
                        heads,
                        HeadOrder.of(departments).sorted(heads.values()),
                        Map.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        index);
    }

    @ParameterizedTest
    @CsvFileSource(resources = LABELLED, delimiter = '|')
    void findsFirst(String query, String name) {
        var page = find(query);
        assertThat(page.items()).extracting(ItemHead::name).first().isEqualTo(name);
        assertThat(page.total()).isGreaterThanOrEqualTo(page.items().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "天气预报",
                "离婚",
                "火星移民",
                "qqqq",
                "xyzzy",
                "weather",
                "车辆年检",
                "!!!",
                "𡐓",
                "户口本",
                "%",
                "' or 1=1 --"
            })
    void findsNothingWhereNothingFits(String query) {
        assertThat(find(query).items()).isEmpty();
    }

    /** The bound holds for the slips alone, so that the easy queries cannot hide them. */
    @Test
    void findsWhatIsWantedAmongTheFirstAlsoAfterASlip() {
        List<Labelled> slips = labelled(SLIPS);
        var all = new ArrayList<>(labelled(LABELLED));
        all.addAll(slips);
        findsAmongTheFirst(slips);
        findsAmongTheFirst(all);
    }

    @Test
    void findsWhatNobodyPreparedItFor() {
        findsAmongTheFirst(labelled(HELD_OUT));
        findsAmongTheFirst(labelled(HELD_OUT_SECOND));
    }

    private static void findsAmongTheFirst(List<Labelled> set) {
        var ranks = set.stream().mapToInt(CatalogueSearchTest::rank).toArray();
        double reciprocal =
                IntStream.of(ranks).mapToDouble(rank -> rank == 0 ? 0 : 1.0 / rank).sum()
                        / ranks.length;
        double recall =
                (double) IntStream.of(ranks).filter(rank -> rank >= 1 && rank <= 5).count()
                        / ranks.length;
        System.out.printf(
                "%d queries: mean reciprocal rank %.3f, recall@5 %.3f%n",
                ranks.length, reciprocal, recall);
        var missed =
                IntStream.range(0, ranks.length)
                        .filter(i -> ranks[i] != 1)
                        .mapToObj(i -> set.get(i) + " at " + ranks[i])
                        .toList();
        assertThat(reciprocal).as("not first: %s", missed).isGreaterThanOrEqualTo(0.85);
        assertThat(recall).as("not first: %s", missed).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void anEmptyQueryListsByDepartmentInPages() {
        int all = snapshot.heads().size();
        var first = page("", CatalogueSearch.Filter.NONE, 0, 5);
        var last = page("  ", CatalogueSearch.Filter.NONE, all / 5, 5);
        assertThat(first.total()).isEqualTo(all);
        assertThat(first.items()).hasSize(5);
        assertThat(last.items()).hasSize(all % 5);
        assertThat(first.items()).doesNotContainAnyElementsOf(last.items());
        assertThat(page("", CatalogueSearch.Filter.NONE, 99, 5).items()).isEmpty();
    }

    @Test
    void pagesThroughHits() {
        var all = page("许可", CatalogueSearch.Filter.NONE, 0, 50);
        var second = page("许可", CatalogueSearch.Filter.NONE, 1, 2);
        assertThat(all.total()).isGreaterThan(3);
        assertThat(second.total()).isEqualTo(all.total());
        assertThat(second.items()).isEqualTo(all.items().subList(2, 4));
    }

    @Test
    void narrowsByDepartmentTopicAudienceAndWay() {
        String market = "11360500DE0001287K";
        assertThat(
                        page("", new CatalogueSearch.Filter(market, null, null, null, false), 0, 9)
                                .items())
                .extracting(ItemHead::name)
                .containsExactlyInAnyOrder("食品经营许可", "企业设立登记", "企业变更登记", "企业注销登记", "企业名称争议行政裁决");
        assertThat(
                        page(
                                        "登记",
                                        new CatalogueSearch.Filter(market, null, null, null, false),
                                        0,
                                        9)
                                .items())
                .extracting(ItemHead::name)
                .containsExactlyInAnyOrder("企业设立登记", "企业变更登记", "企业注销登记", "企业名称争议行政裁决")
                .last()
                .isEqualTo("企业名称争议行政裁决");
        assertThat(
                        page(
                                        "",
                                        new CatalogueSearch.Filter(
                                                null, "person:090", "NATURAL_PERSON", false, false),
                                        0,
                                        9)
                                .items())
                .extracting(ItemHead::name)
                .containsExactly("居民身份证到期换领");
        assertThat(
                        page(
                                        "营业执照",
                                        new CatalogueSearch.Filter(
                                                null, "person:035", null, true, false),
                                        0,
                                        9)
                                .items())
                .extracting(ItemHead::name)
                .containsExactly("企业设立登记");
    }

    @Test
    void findsTheItemsOfADepartmentByItsName() {
        assertThat(find("市场监督管理局").items())
                .extracting(ItemHead::name)
                .containsExactlyInAnyOrder("食品经营许可", "企业设立登记", "企业变更登记", "企业注销登记", "企业名称争议行政裁决");
        assertThat(find("公安局 身份证").items())
                .extracting(ItemHead::name)
                .containsExactly("居民身份证到期换领", "户籍信息证明打印", "机动车驾驶证期满换证");
    }

    @Test
    void takesOverlongAndOddQueries() {
        assertThat(find("公积金".repeat(5000))).isNotNull();
        assertThat(find("𡐓".repeat(200)).items()).isEmpty();
        assertThat(find("身份证\u0000<script>").items()).isNotEmpty();
    }

    private record Labelled(String query, String name) {}

    private static List<Labelled> labelled(String resource) {
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                CatalogueSearchTest.class.getResourceAsStream(resource),
                                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|"))
                    .map(line -> new Labelled(line[0], line[1]))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** From 1; 0 where the item is not on the first page. */
    private static int rank(Labelled wanted) {
        return find(wanted.query()).items().stream()
                        .map(ItemHead::name)
                        .toList()
                        .indexOf(wanted.name())
                + 1;
    }

    private static CatalogueSearch.Page find(String query) {
        return page(query, CatalogueSearch.Filter.NONE, 0, 20);
    }

    private static CatalogueSearch.Page page(
            String query, CatalogueSearch.Filter filter, int page, int size) {
        return CatalogueSearch.find(snapshot, SYNONYMS, query, filter, false, page, size);
    }
}
