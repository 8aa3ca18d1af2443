package onewindow.cases;

import java.util.List;
import onewindow.cases.CaseView.TrailEntry;
import onewindow.cases.Ledger.Recorded;
import onewindow.organisation.Organisation;
import onewindow.platform.Act;
import org.springframework.stereotype.Component;

/**
 * The trail: what happened when and where, by hall, department and post, never by a person's name.
 */
@Component
class CaseTrail {
    private final Organisation organisation;

    CaseTrail(Organisation organisation) {
        this.organisation = organisation;
    }

    List<TrailEntry> of(Work work, List<CaseStore.Link> record) {
        return record.stream()
                .map(link -> Ledger.read(link.canonical()))
                .map(recorded ->
                        new TrailEntry(
                                recorded.at(),
                                recorded.event().getClass().getSimpleName(),
                                place(work, recorded),
                                recorded.documents()))
                .toList();
    }

    private String place(Work work, Recorded recorded) {
        var window = recorded.window();
        var post = recorded.post();
        if (window != null) {
            var found = organisation.window(window);
            return organisation.hall(found.hall()).name() + " " + found.name();
        }
        if (post != null) {
            return work.department().name() + " " + organisation.post(post).name();
        }
        return recorded.actor().equals(Act.PLATFORM) ? "平台" : "";
    }
}
