package onewindow.catalogue.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import onewindow.catalogue.CatalogueSearch;
import onewindow.catalogue.search.Reading;
import onewindow.catalogue.search.SearchText;
import onewindow.catalogue.search.Synonym;
import onewindow.catalogue.search.SynonymVersion;
import onewindow.catalogue.search.Synonyms;
import onewindow.identity.Accounts;
import onewindow.identity.Role;
import onewindow.identity.SignedIn;
import onewindow.organisation.Rights;
import onewindow.platform.Act;
import onewindow.platform.Invalid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The synonyms of the search, kept by the item administrator. */
@RestController
@RequestMapping("/api/admin/synonyms")
class AdminSynonymController {
    private static final int SIZE = 50;
    private static final int TRIED = 5;
    private static final int LONGEST = 200;

    private final Synonyms synonyms;
    private final CatalogueSearch search;
    private final Accounts accounts;

    AdminSynonymController(Synonyms synonyms, CatalogueSearch search, Accounts accounts) {
        this.synonyms = synonyms;
        this.search = search;
        this.accounts = accounts;
    }

    /**
     * @param key names it in addresses
     * @param version for {@code If-Match}
     */
    record SynonymLine(
            String key,
            String said,
            String official,
            int version,
            boolean ended,
            String recordedByName,
            Instant recordedAt) {}

    record SynonymPage(int total, List<SynonymLine> synonyms) {}

    record NewSynonym(
            @NotNull @Size(max = LONGEST) String said,
            @NotNull @Size(max = LONGEST) String official) {}

    record SynonymChange(@NotNull @Size(max = LONGEST) String official) {}

    record SynonymEntered(String key, int version) {}

    /**
     * What a query comes to.
     *
     * @param official the query in the words of the guides
     * @param used the synonyms that were read in it
     * @param items the first that are found
     */
    record Trial(
            String official,
            List<Synonym> used,
            Reading reading,
            int total,
            List<PublicItem> items) {}

    /**
     * What was recorded last comes first.
     *
     * @param q part of what is said or of the official words
     * @param page from 0
     */
    @GetMapping
    SynonymPage find(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean ended,
            @RequestParam(defaultValue = "0") int page,
            SignedIn person) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        if (page < 0) {
            throw new Invalid("page", "invalid");
        }
        String sought = SearchText.normalise(q);
        var found =
                synonyms.all().stream()
                        .filter(version -> version.ended() == ended)
                        .filter(version ->
                                version.synonym().key().contains(sought)
                                        || SearchText.normalise(version.synonym().official())
                                                .contains(sought))
                        .sorted(
                                Comparator.comparing(SynonymVersion::recordedAt)
                                        .reversed()
                                        .thenComparing(version -> version.synonym().key()))
                        .toList();
        return new SynonymPage(
                found.size(),
                found.stream().skip((long) page * SIZE).limit(SIZE).map(this::line).toList());
    }

    /** How it came to be what it is, the latest first. */
    @GetMapping("/{key}/versions")
    List<SynonymLine> versions(@PathVariable String key, SignedIn person) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return synonyms.versions(key).reversed().stream().map(this::line).toList();
    }

    /** What people find who type this. */
    @GetMapping("/trial")
    Trial trial(@RequestParam String q, SignedIn person) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        var read = synonyms.words().read(SearchText.shortened(q));
        var found = search.find(q, CatalogueSearch.Filter.NONE, 0, TRIED);
        return new Trial(
                read.shown(),
                read.used(),
                found.reading(),
                found.total(),
                found.items().stream().map(PublicItem::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SynonymEntered add(@Valid @RequestBody NewSynonym request, SignedIn person, Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        var synonym = new Synonym(request.said(), request.official());
        return new SynonymEntered(synonym.key(), synonyms.add(synonym, act));
    }

    /** {@code If-Match} names the version that the administrator saw. */
    @PutMapping("/{key}")
    SynonymEntered change(
            @PathVariable String key,
            @Valid @RequestBody SynonymChange request,
            SignedIn person,
            Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return new SynonymEntered(key, synonyms.change(key, request.official(), act));
    }

    /** {@code If-Match} names the version that the administrator saw. */
    @PostMapping("/{key}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String key, SignedIn person, Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        synonyms.end(key, act);
    }

    private SynonymLine line(SynonymVersion version) {
        return new SynonymLine(
                version.synonym().key(),
                version.synonym().said(),
                version.synonym().official(),
                version.version(),
                version.ended(),
                accounts.shownName(version.recordedBy()),
                version.recordedAt());
    }
}
