package onewindow.listing.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import onewindow.catalogue.ItemHead;
import onewindow.catalogue.ItemType;
import onewindow.catalogue.ItemVersion;
import onewindow.identity.Accounts;
import onewindow.identity.Role;
import onewindow.identity.SignedIn;
import onewindow.listing.Exports;
import onewindow.listing.Imports;
import onewindow.listing.ListImport;
import onewindow.listing.file.ListFormat;
import onewindow.listing.sheet.ReportLine;
import onewindow.organisation.Rights;
import onewindow.platform.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Lists out and in, for the item administrators; the bodies that a list needs are established by
 * the system administrator. {@code If-Match} names the version of the import.
 */
@RestController
@RequestMapping("/api/admin/listing")
class AdminListingController {
    private static final int LARGEST_PAGE = 1_000;

    private final Exports exports;
    private final Imports imports;
    private final Accounts accounts;
    private final MessageSource messages;
    private final Clock clock;

    AdminListingController(
            Exports exports,
            Imports imports,
            Accounts accounts,
            MessageSource messages,
            Clock clock) {
        this.exports = exports;
        this.imports = imports;
        this.accounts = accounts;
        this.messages = messages;
        this.clock = clock;
    }

    record Received(UUID id) {}

    /**
     * @param begunByName who sent it
     * @param words why it cannot be read, and what to do
     */
    record ImportLine(ListImport list, String begunByName, @Nullable String words) {}

    record ImportView(
            ListImport list,
            String begunByName,
            @Nullable String words,
            ListImport.Counts counts) {}

    /**
     * @param words what is wrong or was done, and how to mend it
     */
    record LineView(ReportLine line, String words) {}

    record Taken(int drafts) {}

    record BodyRequest(
            @NotBlank @Size(max = 18) String creditCode,
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 100) String englishName,
            @NotBlank @Size(max = 20) String documentWord) {}

    record BodiesRequest(@NotEmpty @Size(max = 500) List<@NotNull @Valid BodyRequest> bodies) {}

    /** What the list of items shows under the same filter, with everything that the guides say. */
    @GetMapping("/items")
    ResponseEntity<Resource> file(
            SignedIn person,
            @RequestParam(defaultValue = "WORKBOOK") ListFormat format,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable ItemType type,
            @RequestParam(required = false) @Nullable Integer level,
            @RequestParam(required = false) ItemVersion.@Nullable State state,
            @RequestParam(defaultValue = "false") boolean unverified)
            throws IOException {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        ListFormat asked = format == ListFormat.POWERS ? ListFormat.WORKBOOK : format;
        Predicate<ItemHead> trait =
                head ->
                        (department == null || department.equals(head.department().creditCode()))
                                && (type == null || type == head.type())
                                && (level == null || level == head.level())
                                && (state == null || state == head.state())
                                && (!unverified || !head.unverified().isEmpty());
        return download(
                asked.mediaType(),
                "事项清单-" + LocalDate.now(clock) + "." + asked.extension(),
                written(asked, q, trait));
    }

    /** In a file that goes once it is read: a whole list does not fit memory. */
    private Resource written(ListFormat format, String text, Predicate<ItemHead> trait)
            throws IOException {
        Path file = Files.createTempFile("list-", "." + format.extension());
        try {
            try (var to = new BufferedOutputStream(Files.newOutputStream(file))) {
                exports.write(format, text, trait, to);
            }
            return new InputStreamResource(
                    Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(file);
            throw failure;
        }
    }

    /** The latest first, at most 50. */
    @GetMapping("/imports")
    List<ImportLine> imports(SignedIn person, Locale locale) {
        mayLook(person);
        var latest = imports.latest();
        var names = accounts.shownNames(latest.stream().map(ListImport::begunBy));
        return latest.stream()
                .map(list -> new ImportLine(list, names.apply(list.begunBy()), words(list, locale)))
                .toList();
    }

    /** Takes a file in; it is checked in the background. */
    @PostMapping("/imports")
    @ResponseStatus(HttpStatus.CREATED)
    Received receive(@RequestParam MultipartFile file, SignedIn person, Act act)
            throws IOException {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        String name = file.getOriginalFilename();
        return new Received(
                imports.receive(
                        name == null ? "" : name.replaceAll("\\p{Cntrl}", ""),
                        file.getBytes(),
                        act));
    }

    @GetMapping("/imports/{id}")
    ImportView find(@PathVariable UUID id, SignedIn person, Locale locale) {
        mayLook(person);
        ListImport list = imports.find(id);
        return new ImportView(
                list, accounts.shownName(list.begunBy()), words(list, locale), imports.counts(id));
    }

    /** In the order of the file. */
    @GetMapping("/imports/{id}/lines")
    List<LineView> lines(
            @PathVariable UUID id,
            @RequestParam(required = false) ReportLine.@Nullable Kind kind,
            @RequestParam(defaultValue = "0") int skip,
            @RequestParam(defaultValue = "100") int most,
            SignedIn person,
            Locale locale) {
        mayLook(person);
        return imports
                .lines(id, kind, Math.max(0, skip), Math.clamp(most, 1, LARGEST_PAGE))
                .stream()
                .map(line -> new LineView(line, rule(line.rule(), locale)))
                .toList();
    }

    @GetMapping("/imports/{id}/items")
    List<ListImport.Line> items(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int skip,
            @RequestParam(defaultValue = "100") int most,
            SignedIn person) {
        mayLook(person);
        return imports.items(id, Math.max(0, skip), Math.clamp(most, 1, LARGEST_PAGE));
    }

    /** The whole report for a spreadsheet. */
    @GetMapping("/imports/{id}/report.csv")
    ResponseEntity<byte[]> report(@PathVariable UUID id, SignedIn person, Locale locale) {
        mayLook(person);
        ListImport list = imports.find(id);
        return download(
                "text/csv;charset=UTF-8",
                list.name() + "-" + rule("list-report", locale) + ".csv",
                ReportFile.of(
                                imports.lines(id, null, 0, Integer.MAX_VALUE),
                                name -> rule(name, locale))
                        .getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/imports/{id}/check")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void check(@PathVariable UUID id, SignedIn person, Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        imports.checkAgain(id, act);
    }

    @PostMapping("/imports/{id}/take-over")
    Taken takeOver(@PathVariable UUID id, SignedIn person, Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return new Taken(imports.takeOver(id, act));
    }

    @PostMapping("/imports/{id}/drop")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable UUID id, SignedIn person, Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        imports.drop(id, act);
    }

    /** Who keeps the list does not make bodies: that is the system administrator's. */
    @PostMapping("/imports/{id}/bodies")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void establish(
            @PathVariable UUID id,
            @Valid @RequestBody BodiesRequest request,
            SignedIn person,
            Act act) {
        Rights.requireRole(person, Role.SYSTEM_ADMINISTRATOR);
        imports.establish(
                id,
                request.bodies().stream()
                        .map(body ->
                                new Imports.NewBody(
                                        body.creditCode(),
                                        body.name(),
                                        body.englishName(),
                                        body.documentWord()))
                        .toList(),
                act);
    }

    private static void mayLook(SignedIn person) {
        if (!person.roles().contains(Role.SYSTEM_ADMINISTRATOR)) {
            Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        }
    }

    private @Nullable String words(ListImport list, Locale locale) {
        String rule = list.rule();
        return rule == null ? null : rule(rule, locale);
    }

    private String rule(String rule, Locale locale) {
        return String.valueOf(messages.getMessage("fault." + rule, null, rule, locale));
    }

    private static <T> ResponseEntity<T> download(String mediaType, String name, T body) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(body);
    }
}
