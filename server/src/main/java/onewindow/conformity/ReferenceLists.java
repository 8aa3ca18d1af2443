package onewindow.conformity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import onewindow.organisation.Department;
import onewindow.organisation.Organisation;
import onewindow.platform.Act;
import onewindow.platform.Acts;
import onewindow.platform.Invalid;
import org.springframework.stereotype.Service;

/** The 八统一 list that comes in as a file, and its versions. */
@Service
public class ReferenceLists {
    private static final int LONGEST = 200;

    private final ReferenceListStore store;
    private final Organisation organisation;
    private final Acts acts;

    ReferenceLists(ReferenceListStore store, Organisation organisation, Acts acts) {
        this.store = store;
        this.organisation = organisation;
        this.acts = acts;
    }

    /**
     * @param content a table with the columns of {@link ReferenceFile}
     */
    public record NewList(
            String name,
            String document,
            LocalDate documentDate,
            ReferenceFile.Format format,
            String content) {
        public NewList {
            name = name.strip();
            document = document.strip();
        }
    }

    public record Version(
            int version,
            String name,
            String document,
            LocalDate documentDate,
            int items,
            Instant enteredAt) {}

    /** The latest one first. */
    public List<Version> versions() {
        return store.versions();
    }

    /** What a file has, and what is wrong with it, without keeping it. */
    public ReferenceFile check(ReferenceFile.Format format, String content) {
        var bodies =
                organisation.departments().stream()
                        .map(Department::creditCode)
                        .collect(Collectors.toUnmodifiableSet());
        return ReferenceFile.read(format, content, bodies);
    }

    /**
     * The next version of the list, which takes the place of the one before.
     *
     * @return its version
     * @throws Invalid with a fault for each cell, such as {@code content[3].code}
     */
    public int enter(NewList list, Act act) {
        var faults = new ArrayList<Invalid.Fault>();
        text("name", list.name(), faults);
        text("document", list.document(), faults);
        var file = check(list.format(), list.content());
        file.faults().stream()
                .map(fault ->
                        new Invalid.Fault(
                                "content[" + fault.row() + "]." + fault.column(), fault.code()))
                .forEach(faults::add);
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return acts.once(act, Integer.class, () -> store.add(list, file.items(), act));
    }

    private static void text(String field, String text, List<Invalid.Fault> faults) {
        if (text.isBlank()) {
            faults.add(new Invalid.Fault(field, "required"));
        } else if (text.length() > LONGEST) {
            faults.add(new Invalid.Fault(field, "too-long"));
        }
    }
}
