package onewindow.catalogue;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import onewindow.identity.CreditCode;
import onewindow.organisation.Structure;
import onewindow.platform.Act;
import org.springframework.transaction.support.TransactionTemplate;

/** A department for each test: they share one database. */
public final class Departments {
    private Departments() {}

    public static String establish(
            Structure structure, TransactionTemplate transactions, Clock clock) {
        return establishIn("360500000000", structure, transactions, clock);
    }

    public static String establishIn(
            String region, Structure structure, TransactionTemplate transactions, Clock clock) {
        String creditCode = newCreditCode();
        transactions.executeWithoutResult(status ->
                structure.establish(
                        List.of(
                                new Structure.NewDepartment(
                                        creditCode,
                                        "新余市试验局" + creditCode.substring(8),
                                        "Test Bureau",
                                        region,
                                        "余试" + creditCode.substring(10, 17))),
                        Act.byPlatform(UUID.randomUUID().toString(), clock.instant())));
        return creditCode;
    }

    static String newCreditCode() {
        String first =
                "11360500DE%07d"
                        .formatted(ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999));
        return first + CreditCode.checkDigit(first + "0");
    }
}
