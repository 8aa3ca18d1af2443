package onewindow.catalogue.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.CatalogueSearch;
import onewindow.catalogue.ItemVersion;
import onewindow.catalogue.Topic;
import onewindow.catalogue.search.Reading;
import onewindow.documents.QrCodes;
import onewindow.identity.Party;
import onewindow.organisation.Organisation;
import onewindow.platform.Invalid;
import onewindow.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What can be applied for, for everybody. */
@RestController
@RequestMapping("/api/public")
@Tag(name = "items", description = "Service items and their guides; no sign-in")
class PublicItemController {
    private static final int LARGEST_PAGE = 100;
    private static final CacheControl SHORTLY =
            CacheControl.maxAge(Duration.ofSeconds(30)).cachePublic().mustRevalidate();

    /** What was published never changes. */
    private static final CacheControl LONG =
            CacheControl.maxAge(Duration.ofDays(1)).cachePublic().immutable();

    private final Catalogue catalogue;
    private final CatalogueSearch search;
    private final Organisation organisation;
    private final QrCodes codes;
    private final GuideAnswers answers;

    PublicItemController(
            Catalogue catalogue,
            CatalogueSearch search,
            Organisation organisation,
            QrCodes codes,
            GuideAnswers answers) {
        this.catalogue = catalogue;
        this.search = search;
        this.organisation = organisation;
        this.codes = codes;
        this.answers = answers;
    }

    /**
     * @param total how many there are; of those that words find, counted up to 200
     * @param reading how the words were read: whether others, or only similar ones, were found
     */
    record Items(int total, List<PublicItem> items, Reading reading) {}

    record DepartmentView(String code, String name, String nameEn, int items) {}

    record TopicView(
            String key, Topic.Group group, String code, String name, String nameEn, int items) {}

    /** Best hits first; without words by department. */
    @GetMapping("/items")
    @Operation(
            summary = "Find service items",
            description =
                    "By Chinese words, pinyin, initials, former and colloquial names, English names;"
                            + " synonyms are read, and slips forgiven, as the answer then says.")
    ResponseEntity<Items> find(
            @Parameter(
                            description = "what people type",
                            examples = {
                                @ExampleObject(name = "Chinese", value = "换身份证"),
                                @ExampleObject(name = "pinyin", value = "gongjijin"),
                                @ExampleObject(name = "initials", value = "gjj")
                            })
                    @RequestParam(defaultValue = "")
                    String q,
            @Parameter(description = "from 0") @RequestParam(defaultValue = "0") int page,
            @Parameter(description = "1 to 100") @RequestParam(defaultValue = "20") int size,
            @Parameter(description = "credit code", example = "11360500DE00010096")
                    @RequestParam(required = false)
                    @Nullable String department,
            @Parameter(description = "key of a topic", example = "person:090")
                    @RequestParam(required = false)
                    @Nullable String topic,
            @Parameter(example = "NATURAL_PERSON") @RequestParam(required = false)
                    @Nullable String audience,
            @RequestParam(required = false) @Nullable Boolean online,
            @Parameter(description = "only what needs no visit to a hall")
                    @RequestParam(defaultValue = "false")
                    boolean noTrip) {
        if (page < 0) {
            throw new Invalid("page", "invalid");
        }
        if (size < 1 || size > LARGEST_PAGE) {
            throw new Invalid("size", "invalid");
        }
        if (audience != null
                && Arrays.stream(Party.Kind.values())
                        .noneMatch(kind -> kind.name().equals(audience))) {
            throw new Invalid("audience", "unknown");
        }
        var found =
                search.find(
                        q,
                        new CatalogueSearch.Filter(
                                blankToNull(department),
                                blankToNull(topic),
                                audience,
                                online,
                                noTrip),
                        page,
                        size);
        return ResponseEntity.ok()
                .cacheControl(SHORTLY)
                .eTag(search.edition())
                .body(
                        new Items(
                                found.total(),
                                found.items().stream().map(PublicItem::of).toList(),
                                found.reading()));
    }

    @GetMapping(value = "/items/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "The guide of a service item",
            description = "The version in force, with its fifteen sections in order.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = PublicGuide.class)))
    @ApiResponse(responseCode = "404", description = "no such item", content = @Content)
    @ApiResponse(
            responseCode = "409",
            description = "item-cancelled, with its successor, if any; item-not-yet-in-force",
            content = @Content)
    ResponseEntity<byte[]> guide(
            @Parameter(
                            description = "31 or 33 characters",
                            example = "11360500DE00010096300070901200002")
                    @PathVariable
                    String code) {
        return answer(catalogue.readable(code), SHORTLY);
    }

    /** For the cases that pinned it, also after the item has changed or ended. */
    @GetMapping(
            value = "/items/{code}/versions/{version}",
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "One version of the guide of a service item",
            description =
                    "As it was published, whether or not it is still in force; only the state of the"
                            + " item and the name of the department are those of today.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = PublicGuide.class)))
    @ApiResponse(responseCode = "404", description = "no such item or version", content = @Content)
    ResponseEntity<byte[]> version(
            @Parameter(
                            description = "31 or 33 characters",
                            example = "11360500DE00010096300070901200002")
                    @PathVariable
                    String code,
            @Parameter(description = "versionId of the guide, itemVersion of a case") @PathVariable
                    UUID version) {
        var found = catalogue.version(version);
        if (!found.code().equals(code)) {
            throw new NotFound("item-version");
        }
        return answer(found, LONG);
    }

    private ResponseEntity<byte[]> answer(ItemVersion version, CacheControl cache) {
        var department = organisation.department(version.department());
        String edition =
                "%s-%x".formatted(version.id(), Objects.hash(version.state().name(), department));
        return ResponseEntity.ok()
                .cacheControl(cache)
                .eTag(edition)
                .contentType(MediaType.APPLICATION_JSON)
                .body(answers.of(version, department));
    }

    /** Stays the same over all versions: it names the item, not the version (rulebook R1.12). */
    @GetMapping(value = "/items/{code}/qr", produces = "image/svg+xml")
    @Operation(summary = "QR code of the item's page, as SVG")
    ResponseEntity<String> qr(@PathVariable String code) {
        var version = catalogue.readable(code);
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .body(codes.svg(codes.itemAddress(version.code())));
    }

    @GetMapping("/departments")
    @Operation(summary = "Departments that have service items, and how many")
    ResponseEntity<List<DepartmentView>> departments() {
        return ResponseEntity.ok()
                .cacheControl(SHORTLY)
                .eTag(search.edition())
                .body(
                        search.departments().stream()
                                .map(count ->
                                        new DepartmentView(
                                                count.subject().creditCode(),
                                                count.subject().name(),
                                                count.subject().englishName(),
                                                count.items()))
                                .toList());
    }

    @GetMapping("/topics")
    @Operation(summary = "Topics of the two national lists, and how many items each has")
    ResponseEntity<List<TopicView>> topics() {
        return ResponseEntity.ok()
                .cacheControl(SHORTLY)
                .eTag(search.edition())
                .body(
                        search.topics().stream()
                                .map(count ->
                                        new TopicView(
                                                count.subject().key(),
                                                count.subject().group(),
                                                count.subject().code(),
                                                count.subject().name(),
                                                count.subject().nameEn(),
                                                count.items()))
                                .toList());
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
