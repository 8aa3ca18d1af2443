package onewindow.cases;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.identity.Party;
import org.jspecify.annotations.Nullable;

/**
 * An application as it comes in.
 *
 * @param itemVersion of the guide that the form was made from; refused where another is in force by
 *     now. Null: the one in force
 * @param form values by field key; answers to the questions of the guide by {@code situation.<key>}
 * @param party the applicant; null online for the person behind the account
 * @param principal identity number or credit code of the person for whom the account acts by
 *     mandate
 * @param errand at a window: the errand of the visit
 * @param insists at a window: the applicant wants to file although materials are missing
 */
public record Filing(
        String itemCode,
        @Nullable UUID itemVersion,
        Map<String, String> form,
        List<MaterialFiled> materials,
        @Nullable Party party,
        @Nullable String principal,
        @Nullable UUID errand,
        boolean insists) {

    /**
     * @param paper handed in on paper at a window
     */
    public record MaterialFiled(String code, List<UUID> files, boolean paper) {}

    /** What the applicant keeps. */
    public record Receipt(UUID id, String number, String token) {}
}
