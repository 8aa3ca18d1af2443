package onewindow.organisation.web;

import java.util.List;
import java.util.UUID;
import onewindow.organisation.Organisation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Departments to choose from, by which staff narrow their lists and make hand-over batches. */
@RestController
@RequestMapping("/api/{audience:window|approver|supervisor}/departments")
class DepartmentController {
    private final Organisation organisation;

    DepartmentController(Organisation organisation) {
        this.organisation = organisation;
    }

    @GetMapping
    List<DepartmentChoice> departments(@PathVariable String audience) {
        return organisation.departments().stream()
                .map(one -> new DepartmentChoice(one.id(), one.name(), one.englishName()))
                .toList();
    }

    record DepartmentChoice(UUID id, String name, String englishName) {}
}
