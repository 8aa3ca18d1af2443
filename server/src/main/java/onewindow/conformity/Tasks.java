package onewindow.conformity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.organisation.Organisation;
import onewindow.platform.Act;
import onewindow.platform.Acts;
import onewindow.platform.Invalid;
import onewindow.platform.NotFound;
import onewindow.platform.Refused;
import onewindow.platform.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What the item administrator does with a task. Nobody marks it mended: the next run does, when it
 * no longer finds the difference.
 */
@Service
public class Tasks {
    private static final int LONGEST = 500;

    private final TaskStore store;
    private final Organisation organisation;
    private final Acts acts;

    Tasks(TaskStore store, Organisation organisation, Acts acts) {
        this.store = store;
        this.organisation = organisation;
        this.acts = acts;
    }

    /**
     * A post of the owning department mends it by a day.
     *
     * @throws Invalid {@code post}, {@code due}
     * @throws Refused {@code task-closed}, {@code task-changed}
     */
    public void assign(UUID task, UUID post, LocalDate due, Act act) {
        if (due.isBefore(Time.date(act.at()))) {
            throw new Invalid("due", "past");
        }
        var department = organisation.post(post).department();
        acts.once(
                act,
                () -> {
                    Task one = lockOpen(task, act);
                    if (!one.difference().department().equals(department)) {
                        throw new Invalid("post", "other-department");
                    }
                    append(one, TaskEvent.Kind.ASSIGNED, null, post, due, null, act);
                });
    }

    public void comment(UUID task, String note, Act act) {
        requireText("note", note);
        acts.once(
                act,
                () ->
                        append(
                                lock(task, act),
                                TaskEvent.Kind.COMMENTED,
                                note,
                                null,
                                null,
                                null,
                                act));
    }

    /**
     * The centre lets the difference stand until a day, as it reads now.
     *
     * @throws Refused {@code task-closed}, {@code task-changed}
     */
    public void justify(UUID task, String reason, LocalDate until, Act act) {
        requireText("reason", reason);
        if (until.isBefore(Time.date(act.at()))) {
            throw new Invalid("until", "past");
        }
        acts.once(
                act,
                () ->
                        append(
                                lockOpen(task, act),
                                TaskEvent.Kind.JUSTIFIED,
                                reason,
                                null,
                                null,
                                until,
                                act));
    }

    private Task lock(UUID id, Act act) {
        var task = store.lock(id).orElseThrow(() -> new NotFound("task"));
        Integer seen = act.expectedVersion();
        if (seen != null && seen != task.revision()) {
            throw new Refused(ConformityRefusal.TASK_CHANGED);
        }
        return task;
    }

    private Task lockOpen(UUID id, Act act) {
        var task = lock(id, act);
        if (task.state() != Task.State.OPEN) {
            throw new Refused(ConformityRefusal.TASK_CLOSED);
        }
        return task;
    }

    private void append(
            Task task,
            TaskEvent.Kind kind,
            @Nullable String note,
            @Nullable UUID post,
            @Nullable LocalDate due,
            @Nullable LocalDate until,
            Act act) {
        store.append(
                List.of(new TaskStore.Change(task.id(), kind, note, post, due, until)),
                act.actor(),
                act.at());
    }

    private static void requireText(String field, String text) {
        if (text.isBlank()) {
            throw new Invalid(field, "required");
        }
        if (text.length() > LONGEST) {
            throw new Invalid(field, "too-long");
        }
    }
}
