package onewindow.cases.web;

import java.util.List;
import java.util.UUID;
import onewindow.calendar.StatutoryClock.ExplainedDay;
import onewindow.cases.CaseList;
import onewindow.cases.CaseSearch;
import onewindow.cases.CaseView;
import onewindow.cases.CaseViews;
import onewindow.cases.Deadline;
import onewindow.platform.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Supervisors read everything and change nothing (rulebook §3.5). */
@RestController
@RequestMapping("/api/supervisor/cases")
class SupervisorCaseController {
    private final CaseViews views;
    private final CaseSearch search;

    SupervisorCaseController(CaseViews views, CaseSearch search) {
        this.views = views;
        this.search = search;
    }

    @GetMapping
    CaseList.Page cases(
            @RequestParam CaseList.@Nullable Lamp lamp,
            @RequestParam @Nullable UUID department,
            @RequestParam @Nullable String after,
            Act act) {
        return search.byDueDate(lamp, department, after, act);
    }

    @GetMapping("/{id}")
    CaseView one(@PathVariable UUID id, Act act) {
        return views.ofStaff(id, act);
    }

    @GetMapping("/{id}/days")
    List<ExplainedDay> days(@PathVariable UUID id, @RequestParam Deadline.Kind clock, Act act) {
        return views.days(id, clock, act, false);
    }
}
