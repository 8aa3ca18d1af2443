package onewindow.conformity.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import onewindow.conformity.ReferenceFile;
import onewindow.conformity.ReferenceLists;
import onewindow.identity.Role;
import onewindow.identity.SignedIn;
import onewindow.organisation.Rights;
import onewindow.platform.Act;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The 八统一 list that the library is held against, for the item administrator. */
@RestController
@RequestMapping("/api/admin/conformity/lists")
class AdminReferenceListController {
    private static final int LARGEST = 20_000_000;

    private final ReferenceLists lists;
    private final MessageSource messages;

    AdminReferenceListController(ReferenceLists lists, MessageSource messages) {
        this.lists = lists;
        this.messages = messages;
    }

    record FileRequest(
            @NotNull ReferenceFile.Format format, @NotNull @Size(max = LARGEST) String content) {}

    record ListRequest(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 200) String document,
            @NotNull LocalDate documentDate,
            @NotNull ReferenceFile.Format format,
            @NotNull @Size(max = LARGEST) String content) {}

    record FileCheck(int items, List<CellFault> faults) {}

    record CellFault(int row, String column, String message) {}

    record Entered(int version) {}

    @GetMapping
    List<ReferenceLists.Version> versions(SignedIn person) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return lists.versions();
    }

    /** What is wrong with a file, without keeping it. */
    @PostMapping("/check")
    FileCheck check(@Valid @RequestBody FileRequest request, SignedIn person, Locale locale) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        var file = lists.check(request.format(), request.content());
        return new FileCheck(
                file.items().size(),
                file.faults().stream()
                        .limit(200)
                        .map(fault ->
                                new CellFault(
                                        fault.row(),
                                        fault.column(),
                                        messages.getMessage("fault." + fault.code(), null, locale)))
                        .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Entered enter(@Valid @RequestBody ListRequest request, SignedIn person, Act act) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return new Entered(
                lists.enter(
                        new ReferenceLists.NewList(
                                request.name(),
                                request.document(),
                                request.documentDate(),
                                request.format(),
                                request.content()),
                        act));
    }
}
