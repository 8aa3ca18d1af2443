package onewindow.catalogue.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import onewindow.catalogue.CatalogueSearch;
import onewindow.catalogue.Topic;
import onewindow.catalogue.search.Facet;
import onewindow.catalogue.search.Facets;
import onewindow.catalogue.search.LifeEvent;
import onewindow.catalogue.search.Reading;
import onewindow.organisation.Department;
import onewindow.organisation.Organisation;
import onewindow.platform.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finding by traits, for everybody. */
@RestController
@RequestMapping("/api/public/item-facets")
@Tag(name = "items", description = "Service items and their guides; no sign-in")
class PublicFacetController {
    private static final int SIZE = 20;
    private static final int MOST_VALUES = 50;

    private final CatalogueSearch search;
    private final Organisation organisation;

    PublicFacetController(CatalogueSearch search, Organisation organisation) {
        this.search = search;
        this.organisation = organisation;
    }

    /**
     * @param name of a topic, a life event or a department; none where the value speaks for itself
     */
    record FacetValue(String value, @Nullable String name, @Nullable String nameEn, int items) {}

    record FacetView(Facet facet, List<FacetValue> values) {}

    /**
     * @param items of one page, 20 at most
     * @param reading how the words were read: whether others, or only similar ones, were found
     */
    record FacetedItems(
            int total, List<PublicItem> items, List<FacetView> facets, Reading reading) {}

    /** Best hits first; values of one facet add up, facets narrow each other. */
    @GetMapping
    @Operation(
            summary = "Find service items, narrowed by traits",
            description = "Every facet comes with how many items each of its values has.")
    FacetedItems find(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "") List<String> audience,
            @RequestParam(defaultValue = "") List<String> event,
            @RequestParam(defaultValue = "") List<String> topic,
            @RequestParam(defaultValue = "") List<String> department,
            @RequestParam(defaultValue = "") List<String> level,
            @RequestParam(defaultValue = "") List<String> area,
            @RequestParam(defaultValue = "") List<String> trips,
            @RequestParam(defaultValue = "") List<String> depth,
            @RequestParam(defaultValue = "") List<String> kind) {
        if (page < 0) {
            throw new Invalid("page", "invalid");
        }
        Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
        choose(chosen, Facet.AUDIENCE, audience);
        choose(chosen, Facet.EVENT, event);
        choose(chosen, Facet.TOPIC, topic);
        choose(chosen, Facet.DEPARTMENT, department);
        choose(chosen, Facet.LEVEL, level);
        choose(chosen, Facet.AREA, area);
        choose(chosen, Facet.TRIPS, trips);
        choose(chosen, Facet.DEPTH, depth);
        choose(chosen, Facet.KIND, kind);
        Facets found = search.faceted(q, chosen);
        return new FacetedItems(
                found.found().size(),
                found.found().stream()
                        .skip((long) page * SIZE)
                        .limit(SIZE)
                        .map(PublicItem::of)
                        .toList(),
                views(found),
                found.reading());
    }

    private static void choose(Map<Facet, Set<String>> chosen, Facet facet, List<String> values) {
        Set<String> some =
                values.stream()
                        .filter(value -> !value.isBlank())
                        .limit(MOST_VALUES)
                        .collect(Collectors.toSet());
        if (!some.isEmpty()) {
            chosen.put(facet, some);
        }
    }

    private List<FacetView> views(Facets found) {
        Map<String, Topic> topics = byKey(Topic.all(), Topic::key);
        Map<String, LifeEvent> events = byKey(LifeEvent.all(), LifeEvent::key);
        Map<String, Department> departments =
                byKey(organisation.departments(), Department::creditCode);
        return found.counts().entrySet().stream()
                .map(each ->
                        new FacetView(
                                each.getKey(),
                                each.getValue().stream()
                                        .map(count ->
                                                value(
                                                        each.getKey(),
                                                        count,
                                                        topics,
                                                        events,
                                                        departments))
                                        .toList()))
                .toList();
    }

    private static FacetValue value(
            Facet facet,
            Facets.Count count,
            Map<String, Topic> topics,
            Map<String, LifeEvent> events,
            Map<String, Department> departments) {
        Topic topic = facet == Facet.TOPIC ? topics.get(count.value()) : null;
        LifeEvent event = facet == Facet.EVENT ? events.get(count.value()) : null;
        Department department = facet == Facet.DEPARTMENT ? departments.get(count.value()) : null;
        String name =
                topic != null
                        ? topic.name()
                        : event != null
                                ? event.name()
                                : department != null ? department.name() : null;
        String english =
                topic != null
                        ? topic.nameEn()
                        : event != null
                                ? event.nameEn()
                                : department != null ? department.englishName() : null;
        return new FacetValue(count.value(), name, english, count.items());
    }

    private static <T> Map<String, T> byKey(List<T> all, Function<T, String> key) {
        return all.stream().collect(Collectors.toMap(key, Function.identity()));
    }
}
