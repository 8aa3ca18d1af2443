package onewindow.licences;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import onewindow.documents.Documents;
import onewindow.documents.QrCodes;
import onewindow.identity.Accounts;
import onewindow.identity.Masks;
import onewindow.identity.Party;
import onewindow.organisation.Organisation;
import onewindow.platform.Act;
import onewindow.platform.NotFound;
import onewindow.platform.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Looks licences up: for the public, by identifier; for holders, their own. */
@Service
public class LicenceRegister {
    private final LicenceStore store;
    private final Holders holders;
    private final Documents documents;
    private final Organisation organisation;
    private final Accounts accounts;
    private final QrCodes codes;
    private final Clock clock;

    LicenceRegister(
            LicenceStore store,
            Holders holders,
            Documents documents,
            Organisation organisation,
            Accounts accounts,
            QrCodes codes,
            Clock clock) {
        this.store = store;
        this.holders = holders;
        this.documents = documents;
        this.organisation = organisation;
        this.accounts = accounts;
        this.codes = codes;
        this.clock = clock;
    }

    /** Whether a licence is genuine and valid today; a mistyped identifier is told as such. */
    public LicenceCheck check(String typed) {
        String identifier = typed.strip().toUpperCase(Locale.ROOT);
        return switch (LicenceIdentifier.read(identifier)) {
            case LicenceIdentifier.Reading.NotOne _ ->
                    LicenceCheck.notGenuine(identifier, "not-an-identifier");
            case LicenceIdentifier.Reading.WrongCheck _ ->
                    LicenceCheck.notGenuine(identifier, "wrong-check");
            case LicenceIdentifier.Reading.Genuine _ ->
                    store.byIdentifier(identifier)
                            .map(this::check)
                            .orElseGet(() -> LicenceCheck.notGenuine(identifier, "unknown"));
        };
    }

    private LicenceCheck check(LicenceStore.Current licence) {
        var row = licence.row();
        String reason = reason(licence);
        LicenceState state = licence.on(today());
        return new LicenceCheck(
                row.identifier(),
                true,
                reason == null,
                state.code(),
                state.title(),
                row.typeName(),
                row.number(),
                organisation.department(row.issuer()).name(),
                Masks.name(holders.open(row).holder()),
                row.validFrom(),
                row.validTo(),
                reason);
    }

    private @Nullable String reason(LicenceStore.Current licence) {
        LicenceState state = licence.on(today());
        if (state != LicenceState.IN_FORCE) {
            return state.name().toLowerCase(Locale.ROOT);
        }
        return today().isBefore(licence.row().validFrom()) ? "not-yet-valid" : null;
    }

    /** Of the account, and of the person or company behind it, wherever they were applied for. */
    public List<OwnLicence> own(UUID account) {
        return held(account).stream().map(this::own).toList();
    }

    /**
     * @throws NotFound where the account does not hold it
     */
    public byte[] pdf(UUID licence, Act act) {
        var row =
                held(act.actor()).stream()
                        .map(LicenceStore.Current::row)
                        .filter(one -> one.id().equals(licence))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("licence"));
        return documents.pdf(row.document(), act);
    }

    private List<LicenceStore.Current> held(UUID account) {
        return store.ofHolder(account, index(account));
    }

    /** Who has not proved to be that person is shown nothing by the number alone. */
    private byte @Nullable [] index(UUID account) {
        try {
            if (!accounts.isVerified(account)) {
                return null;
            }
            Party party = accounts.party(account);
            return holders.index(party);
        } catch (NotFound nobody) {
            return null;
        }
    }

    private OwnLicence own(LicenceStore.Current licence) {
        var row = licence.row();
        var holding = holders.open(row);
        Map<String, String> attributes = new LinkedHashMap<>();
        holding.attributes().forEach(one -> attributes.put(one.label(), one.value()));
        String address = codes.licenceAddress(row.identifier());
        return new OwnLicence(
                row.id(),
                row.identifier(),
                row.number(),
                row.typeName(),
                organisation.department(row.issuer()).name(),
                holding.holder().name(),
                row.validFrom(),
                row.validTo(),
                reason(licence) == null,
                licence.on(today()),
                attributes,
                row.caseId(),
                row.document(),
                address,
                codes.picture(address));
    }

    private LocalDate today() {
        return Time.date(clock.instant());
    }
}
