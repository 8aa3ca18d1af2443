package onewindow.cases;

import java.util.List;
import java.util.Optional;
import onewindow.platform.database.StatementBatch;

/** The rows of a case beside its events: conclusions, written with every act. */
final class CaseConclusions {
    private CaseConclusions() {}

    static void insert(
            StatementBatch writes, Case file, byte[] applicantIndex, int sequence, byte[] head) {
        writes.add(
                """
                insert into cases.case_file (id, number, token, item_code, item_version, department, hall, region, channel, phase,
                    filer, applicant, applicant_index, filed_at, sequence, head_hash, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                file.id(),
                file.number(),
                file.token(),
                file.itemCode(),
                file.itemVersion(),
                file.department(),
                file.hall(),
                file.region(),
                file.channel().name(),
                file.phase().name(),
                file.filer(),
                file.applicant(),
                applicantIndex,
                file.filedAt(),
                sequence,
                head,
                Ledger.state(file));
    }

    static void workItems(StatementBatch writes, List<WorkItem> before, Case after) {
        for (WorkItem item : after.workItems()) {
            Optional<WorkItem> was =
                    before.stream().filter(each -> each.id().equals(item.id())).findFirst();
            if (was.isEmpty()) {
                writes.add(
                        """
                        insert into cases.work_item (id, case_id, node, role, department, hall, version, opened_at, assignee, done_at, done_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                        item.id(),
                        after.id(),
                        item.node().name(),
                        item.role().name(),
                        after.department(),
                        after.hall(),
                        item.version(),
                        item.openedAt(),
                        item.assignee(),
                        item.doneAt(),
                        item.doneBy());
            } else if (!was.get().equals(item)) {
                writes.add(
                        "update cases.work_item set version = ?, assignee = ?, done_at = ?, done_by = ? where id = ?",
                        item.version(),
                        item.assignee(),
                        item.doneAt(),
                        item.doneBy(),
                        item.id());
            }
        }
    }

    static void deadlines(
            StatementBatch writes, boolean existed, Case file, List<Deadline> deadlines) {
        if (existed) {
            writes.add("delete from cases.deadline where case_id = ?", file.id());
        }
        for (Deadline deadline : deadlines) {
            writes.add(
                    """
                    insert into cases.deadline (case_id, kind, department, hall, region, due, warn_at, over_at, next_at, is_leading)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    file.id(),
                    deadline.kind().name(),
                    file.department(),
                    file.hall(),
                    file.region(),
                    deadline.due(),
                    deadline.warnAt(),
                    deadline.overAt(),
                    deadline.overAt(),
                    deadline.leading());
        }
    }
}
