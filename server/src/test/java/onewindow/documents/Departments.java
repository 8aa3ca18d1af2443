package onewindow.documents;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onewindow.identity.CreditCode;
import onewindow.organisation.Department;
import onewindow.organisation.Structure;
import onewindow.platform.Act;
import org.springframework.transaction.support.TransactionTemplate;

/** A department of its own for a test, and acts. */
public final class Departments {
    private static final String LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private Departments() {}

    public static Act act(UUID post, Instant at) {
        return new Act(
                UUID.randomUUID(), post, null, "127.0.0.1", UUID.randomUUID().toString(), null, at);
    }

    public static Department establish(Structure structure, TransactionTemplate transactions) {
        String tag = UUID.randomUUID().toString().substring(0, 6);
        return transactions.execute(_ ->
                structure
                        .establish(
                                List.of(
                                        new Structure.NewDepartment(
                                                creditCode(),
                                                "新余市试验局" + tag,
                                                "Bureau",
                                                "360500000000",
                                                "余" + tag)),
                                act(null, Instant.now()))
                        .getFirst());
    }

    private static String creditCode() {
        var random = new java.util.Random();
        while (true) {
            var code = new StringBuilder("11360500");
            for (int i = 0; i < 9; i++) {
                code.append(random.nextInt(10));
            }
            for (char check : LETTERS.toCharArray()) {
                if (CreditCode.isValid(code.toString() + check)) {
                    return code.toString() + check;
                }
            }
        }
    }
}
