package onewindow.catalogue.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.CatalogueSearch;
import onewindow.catalogue.Guide;
import onewindow.catalogue.ItemHead;
import onewindow.catalogue.ItemType;
import onewindow.catalogue.basic.BasicCatalogue;
import onewindow.catalogue.basic.BasicEntry;
import onewindow.catalogue.basic.LegalBasis;
import onewindow.identity.Role;
import onewindow.identity.SignedIn;
import onewindow.organisation.Rights;
import onewindow.platform.Act;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The basic catalogue, kept by the item administrator. */
@RestController
@RequestMapping("/api/admin/basics")
class AdminBasicController {
    private static final int SIZE = 50;

    private final BasicCatalogue basics;
    private final Catalogue catalogue;
    private final CatalogueSearch search;
    private final Clock clock;

    AdminBasicController(
            BasicCatalogue basics, Catalogue catalogue, CatalogueSearch search, Clock clock) {
        this.basics = basics;
        this.catalogue = catalogue;
        this.search = search;
        this.clock = clock;
    }

    record BasicContent(
            @NotBlank @Size(max = 200) String name,
            @NotNull ItemType type,
            @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 200) String> legalBasis,
            @NotEmpty @Size(max = 6) List<@NotNull Integer> levels,
            @NotBlank @Size(max = 200) String governingDepartment,
            boolean verified) {
        BasicCatalogue.Content content() {
            return new BasicCatalogue.Content(
                    name, type, legalBasis, levels, governingDepartment, verified);
        }
    }

    record BasicDocument(
            @NotBlank @Size(max = 200) String document,
            @NotNull LocalDate documentDate,
            @NotNull LocalDate from) {
        BasicCatalogue.ByDocument by() {
            return new BasicCatalogue.ByDocument(document, documentDate, from);
        }
    }

    record BasicAddition(
            @NotBlank @Size(max = 12) String code,
            @NotNull @Valid BasicContent content,
            @NotNull @Valid BasicDocument by) {}

    record BasicChange(@NotNull @Valid BasicContent content, @NotNull @Valid BasicDocument by) {}

    /**
     * @param items that refer to it, on all levels
     */
    record BasicRow(BasicEntry entry, boolean national, int items) {}

    record BasicPage(int total, List<BasicRow> entries) {}

    /** An item of the entry, with what is compared. */
    record BasicItem(
            String code,
            String department,
            int level,
            String name,
            ItemType type,
            List<String> laws,
            boolean nameFits,
            List<String> lacking) {}

    record BasicDetail(List<BasicEntry> versions, List<BasicItem> items) {}

    /**
     * Entries in force today.
     *
     * @param q part of a name or the beginning of a code
     * @param cancelled the cancelled ones as well, after the others
     * @param page from 0
     */
    @GetMapping
    BasicPage find(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean cancelled,
            @RequestParam(defaultValue = "0") int page,
            SignedIn person) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        String words = q.strip();
        var counts =
                heads("").stream()
                        .collect(
                                Collectors.groupingBy(
                                        head -> head.code().substring(19, 31),
                                        Collectors.counting()));
        LocalDate today = LocalDate.now(clock);
        var found =
                Stream.concat(
                                basics.inForce(today).stream(),
                                cancelled ? basics.cancelled(today).stream() : Stream.empty())
                        .filter(entry ->
                                entry.name().contains(words) || entry.code().startsWith(words))
                        .toList();
        return new BasicPage(
                found.size(),
                found.stream()
                        .skip(Math.max(0L, page) * SIZE)
                        .limit(SIZE)
                        .map(entry ->
                                new BasicRow(
                                        entry,
                                        entry.isNational(),
                                        counts.getOrDefault(entry.code(), 0L).intValue()))
                        .toList());
    }

    @GetMapping("/{code}")
    BasicDetail entry(@PathVariable String code, SignedIn person) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        var versions = basics.versions(code);
        var latest = basics.inForce(code, LocalDate.now(clock)).orElse(versions.getLast());
        var heads = heads(code);
        var guides = catalogue.guides(heads.stream().map(ItemHead::version).toList());
        return new BasicDetail(
                versions,
                heads.stream()
                        .sorted(Comparator.comparing(ItemHead::level).thenComparing(ItemHead::code))
                        .flatMap(head ->
                                Optional.ofNullable(guides.get(head.version())).stream()
                                        .map(guide -> item(head, guide, latest)))
                        .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    BasicEntry add(@Valid @RequestBody BasicAddition request, SignedIn person, Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return basics.add(request.code(), request.content().content(), request.by().by(), act);
    }

    /** {@code If-Match} names the version that the administrator saw. */
    @PostMapping("/{code}/change")
    BasicEntry change(
            @PathVariable String code,
            @Valid @RequestBody BasicChange request,
            SignedIn person,
            Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return basics.change(code, request.content().content(), request.by().by(), act);
    }

    @PostMapping("/{code}/cancel")
    BasicEntry cancel(
            @PathVariable String code,
            @Valid @RequestBody BasicDocument request,
            SignedIn person,
            Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return basics.cancel(code, request.by(), act);
    }

    private List<ItemHead> heads(String basicCode) {
        return search.list("", head -> head.code().startsWith(basicCode, 19), 0, Integer.MAX_VALUE)
                .items();
    }

    private static BasicItem item(ItemHead head, Guide guide, BasicEntry entry) {
        var bases = LegalBasis.of(guide);
        boolean business = head.code().length() == 33;
        return new BasicItem(
                head.code(),
                head.department().name(),
                head.level(),
                head.name(),
                head.type(),
                bases.stream().map(LegalBasis::toString).toList(),
                business ? entry.begins(head.name()) : entry.isNamed(head.name()),
                entry.lackingIn(bases).stream().map(LegalBasis::toString).toList());
    }
}
