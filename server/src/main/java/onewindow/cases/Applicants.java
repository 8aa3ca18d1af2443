package onewindow.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.Guide;
import onewindow.identity.Accounts;
import onewindow.identity.Mandates;
import onewindow.identity.Party;
import onewindow.platform.Act;
import onewindow.platform.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who would apply, and what need not be asked of them since it is known. */
@Service
@Transactional(readOnly = true)
public class Applicants {
    private final Catalogue catalogue;
    private final Accounts accounts;
    private final Mandates mandates;

    Applicants(Catalogue catalogue, Accounts accounts, Mandates mandates) {
        this.catalogue = catalogue;
        this.accounts = accounts;
        this.mandates = mandates;
    }

    /**
     * @param form values by key, of those fields of the item's form whose source is known
     */
    public record Known(Party.Kind kind, String name, Map<String, String> form) {}

    /**
     * @param principal identity number or credit code of the person for whom the account acts
     * @throws onewindow.platform.Forbidden ({@code mandate}) without a mandate for that principal
     */
    public Known known(String itemCode, @Nullable String principal, Act act) {
        Guide guide = catalogue.applicable(itemCode).guide();
        Party party =
                principal == null
                        ? accounts.party(act.actor())
                        : mandates.principal(mandate(itemCode, principal, act));
        var form = new LinkedHashMap<String, String>();
        for (Guide.FormField field : guide.form()) {
            String value = value(field.source(), party);
            if (value != null && !value.isBlank() && suits(field.kind(), party)) {
                form.put(field.key(), value);
            }
        }
        return new Known(party.kind(), party.name(), form);
    }

    /** A person's number is no company's code, nor the other way round. */
    private static boolean suits(String field, Party party) {
        boolean natural = party.kind() == Party.Kind.NATURAL_PERSON;
        return switch (field) {
            case "CREDIT_CODE" -> !natural;
            case "IDENTITY_NUMBER" -> natural;
            default -> true;
        };
    }

    private UUID mandate(String itemCode, String principal, Act act) {
        return mandates.require(act.actor(), principal, itemCode, Time.date(act.at()));
    }

    private static @Nullable String value(@Nullable String source, Party party) {
        return switch (source) {
            case "APPLICANT.name" -> party.name();
            case "APPLICANT.documentNumber" -> party.documentNumber();
            case "APPLICANT.phone" -> party.phone();
            case "APPLICANT.address" -> party.address();
            case "APPLICANT.representative" -> party.representative();
            case null, default -> null;
        };
    }
}
