package onewindow.catalogue.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import onewindow.catalogue.CatalogueSearch;
import onewindow.catalogue.Topic;
import onewindow.catalogue.search.Facet;
import onewindow.catalogue.search.Facets;
import onewindow.catalogue.search.LifeEvent;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** By what happens to people and to companies. */
@RestController
@RequestMapping("/api/public/life-events")
@Tag(name = "items", description = "Service items and their guides; no sign-in")
class PublicLifeEventController {
    private static final CacheControl SHORTLY =
            CacheControl.maxAge(Duration.ofSeconds(30)).cachePublic().mustRevalidate();

    private final CatalogueSearch search;

    PublicLifeEventController(CatalogueSearch search) {
        this.search = search;
    }

    /**
     * @param groups whose event it is
     * @param items as many as the search finds for the event
     */
    record LifeEventView(
            String key, String name, String nameEn, Set<Topic.Group> groups, int items) {}

    @GetMapping
    @Operation(
            summary = "Events of a life and of a company, and how many items each has",
            description = "In the order of a life; events without an item are left out.")
    ResponseEntity<List<LifeEventView>> events() {
        List<Facets.Count> counted =
                Objects.requireNonNull(search.faceted("", Map.of()).counts().get(Facet.EVENT));
        Map<String, Integer> items =
                counted.stream()
                        .collect(Collectors.toMap(Facets.Count::value, Facets.Count::items));
        return ResponseEntity.ok()
                .cacheControl(SHORTLY)
                .eTag(search.edition())
                .body(
                        LifeEvent.all().stream()
                                .filter(event -> items.containsKey(event.key()))
                                .map(event ->
                                        new LifeEventView(
                                                event.key(),
                                                event.name(),
                                                event.nameEn(),
                                                event.groups(),
                                                items.getOrDefault(event.key(), 0)))
                                .toList());
    }
}
