package onewindow.identity;

import java.util.UUID;
import onewindow.platform.Act;
import onewindow.platform.Audit;
import onewindow.platform.Invalid;
import org.springframework.stereotype.Service;

/**
 * Each view of unmasked personal data by staff leaves a record with its reason (Personal
 * Information Protection Law, arts. 51 and 54; GB/T 22239-2019, 8.1.4.11). Called before the value
 * is given out.
 */
@Service
public class Unmasking {
    private static final int LONGEST_REASON = 200;
    private final Audit audit;

    Unmasking(Audit audit) {
        this.audit = audit;
    }

    /**
     * @param what kind of the value, such as {@code case.applicant}; never the value
     * @param subject the thing whose value it is
     * @param reason in the words of who asks
     */
    public void record(Act act, String what, UUID subject, String reason) {
        String words = reason.strip();
        if (words.isEmpty()) {
            throw new Invalid("reason", "required");
        }
        if (words.codePointCount(0, words.length()) > LONGEST_REASON) {
            throw new Invalid("reason", "too-long");
        }
        audit.record(act, "unmask", subject.toString(), true, what + ": " + words);
    }
}
