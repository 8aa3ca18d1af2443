package onewindow.catalogue;

import static onewindow.catalogue.search.Reading.AS_TYPED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import onewindow.catalogue.search.Facet;
import onewindow.catalogue.search.Facets;
import onewindow.catalogue.search.LifeEvent;
import org.junit.jupiter.api.Test;

/** Over the guides of the demonstration city. */
class FacetsTest {
    private static final List<ItemHead> HEADS =
            Guides.demonstration().stream().map(FacetsTest::head).toList();

    @Test
    void countsEveryValueOfWhatIsFound() {
        var all = Facets.of(HEADS, Map.of(), AS_TYPED);
        assertThat(all.found()).hasSize(HEADS.size());
        for (Facet facet : List.of(Facet.DEPARTMENT, Facet.LEVEL, Facet.TRIPS, Facet.KIND)) {
            assertThat(all.counts().get(facet))
                    .as(facet.name())
                    .extracting(Facets.Count::items)
                    .satisfies(counts ->
                            assertThat(counts.stream().mapToInt(Integer::intValue).sum())
                                    .isEqualTo(HEADS.size()));
        }
        assertThat(all.counts().get(Facet.EVENT)).hasSizeGreaterThan(8);
    }

    @Test
    void eachFacetCountsAsIfNothingWereChosenInIt() {
        var all = Facets.of(HEADS, Map.of(), AS_TYPED);
        var chosen =
                Facets.of(
                        HEADS,
                        Map.of(Facet.LEVEL, Set.of("4"), Facet.KIND, Set.of("PROMISED")),
                        AS_TYPED);
        assertThat(chosen.found())
                .isNotEmpty()
                .allMatch(head ->
                        head.level() == 4 && head.serviceKind() == Guide.ServiceKind.PROMISED);
        int levels = chosen.counts().get(Facet.LEVEL).stream().mapToInt(Facets.Count::items).sum();
        assertThat(levels)
                .isEqualTo(
                        (int)
                                HEADS.stream()
                                        .filter(head ->
                                                head.serviceKind() == Guide.ServiceKind.PROMISED)
                                        .count());
        assertThat(all.counts().get(Facet.LEVEL))
                .extracting(Facets.Count::value)
                .contains("3", "4", "5");
        var either = Facets.of(HEADS, Map.of(Facet.LEVEL, Set.of("4", "5")), AS_TYPED);
        assertThat(either.found()).hasSizeGreaterThan(chosen.found().size());
    }

    @Test
    void everyLifeEventNamesTopicsThatThereAre() {
        assertThat(LifeEvent.all().stream().flatMap(event -> event.topics().stream()))
                .isSubsetOf(Topic.all().stream().map(Topic::key).toList());
    }

    private static ItemHead head(Guides.PublishedGuide one) {
        var period = new Item.Period(UUID.randomUUID(), 1, LocalDate.of(2026, 1, 1), null);
        var item =
                new Item(
                        one.code(),
                        UUID.randomUUID(),
                        ItemVersion.State.IN_USE,
                        List.of(),
                        null,
                        List.of(period));
        return ItemHead.of(
                item,
                period,
                one.guide(),
                Guides.department(one.guide().departmentCode()),
                List.of());
    }
}
