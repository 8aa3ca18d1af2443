package onewindow.licences;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.documents.DocumentKind;
import onewindow.documents.DocumentOrder;
import onewindow.documents.Documents;
import onewindow.documents.IssuedDocument;
import onewindow.identity.Party;
import onewindow.identity.Role;
import onewindow.organisation.Department;
import onewindow.organisation.Organisation;
import onewindow.organisation.Rights;
import onewindow.platform.Act;
import onewindow.platform.Acts;
import onewindow.platform.Ids;
import onewindow.platform.Invalid;
import onewindow.platform.NotFound;
import onewindow.platform.Refused;
import onewindow.platform.Time;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Licences: issued with the decision that grants them, or not at all. */
@Service
public class Licences {
    /** The letters and digits of credit codes: none is taken for another. */
    private static final String SERIAL = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final LicenceStore store;
    private final Documents documents;
    private final Organisation organisation;
    private final Holders holders;
    private final Rights rights;
    private final Acts acts;

    Licences(
            LicenceStore store,
            Documents documents,
            Organisation organisation,
            Holders holders,
            Rights rights,
            Acts acts) {
        this.store = store;
        this.documents = documents;
        this.organisation = organisation;
        this.holders = holders;
        this.rights = rights;
        this.acts = acts;
    }

    /**
     * @param documents of the orders handed in, in their order
     */
    public record Issue(IssuedLicence licence, List<IssuedDocument> documents) {}

    /** Within the caller's transaction: one insert here, and one document. */
    @Transactional(propagation = Propagation.MANDATORY)
    public IssuedLicence issue(LicenceGrant grant, Act act) {
        return issue(grant, List.of(), act).licence();
    }

    /**
     * Within the caller's transaction. The documents of the same act (the decision) are issued with
     * the licence's own, so that all of them together cost one statement.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Issue issue(LicenceGrant grant, List<DocumentOrder> alongside, Act act) {
        UUID id = Ids.next(act.at().toEpochMilli());
        Department issuer = organisation.department(grant.issuer());
        String identifier =
                new LicenceIdentifier(grant.typeCode(), issuer.creditCode(), serial(act), "001")
                        .toString();
        List<DocumentOrder> orders = new ArrayList<>(alongside);
        orders.add(order(grant, issuer, identifier));
        List<IssuedDocument> issued = documents.issue(orders, act);
        IssuedDocument document = issued.getLast();
        Party holder = grant.holder();
        store.insert(
                new LicenceStore.Row(
                        id,
                        identifier,
                        document.number(),
                        grant.typeCode(),
                        grant.typeName(),
                        grant.issuer(),
                        holders.close(id, holder, grant.attributes()),
                        holders.index(holder),
                        grant.holderAccount(),
                        grant.caseId(),
                        grant.caseNumber(),
                        grant.itemCode(),
                        grant.validFrom(),
                        grant.validTo(),
                        document.id(),
                        act.at()),
                act.actor());
        return new Issue(
                new IssuedLicence(id, identifier, document.number(), document.id()),
                issued.subList(0, alongside.size()));
    }

    /**
     * Suspends, gives back, revokes, withdraws or cancels; by an approver of the issuing
     * department.
     *
     * @param basis the article of law, never empty
     * @throws Refused {@code licence-not-in-force}
     */
    public void change(UUID licence, LicenceState state, String basis, String reason, Act act) {
        if (basis.isBlank()) {
            throw new Invalid("basis", "basis");
        }
        acts.once(
                act,
                () -> {
                    var current = store.find(licence).orElseThrow(() -> new NotFound("licence"));
                    var row = current.row();
                    rights.requirePost(act, Role.APPROVER, row.issuer(), row.itemCode());
                    var next =
                            new LicenceStore.Change(
                                    licence,
                                    current.sequence() + 1,
                                    state,
                                    basis.strip(),
                                    reason.strip(),
                                    act.at(),
                                    act.actor(),
                                    act.post());
                    if (!current.on(Time.date(act.at())).mayBecome(state) || !store.change(next)) {
                        throw new Refused(LicenceRefusal.LICENCE_NOT_IN_FORCE);
                    }
                });
    }

    private static DocumentOrder order(LicenceGrant grant, Department issuer, String identifier) {
        Map<String, String> fields = new LinkedHashMap<>();
        Party holder = grant.holder();
        boolean person = holder.kind() == Party.Kind.NATURAL_PERSON;
        fields.put("持证主体", holder.name());
        fields.put(person ? "证件号码" : "统一社会信用代码", holder.documentNumber());
        String representative = holder.representative();
        if (representative != null) {
            fields.put("法定代表人（负责人）", representative);
        }
        grant.attributes().forEach(fields::putIfAbsent);
        fields.put("有效期限", validity(grant.validFrom(), grant.validTo()));
        fields.put("颁发机构", issuer.name());
        fields.put("电子证照标识", identifier);
        return new DocumentOrder(
                DocumentKind.LICENCE,
                grant.caseId(),
                grant.issuer(),
                // Scanned, a licence says whether it is genuine and valid.
                identifier,
                grant.typeName(),
                fields,
                List.of(),
                List.of());
    }

    static String validity(LocalDate from, @org.jspecify.annotations.Nullable LocalDate to) {
        var date = DateTimeFormatter.ofPattern("yyyy年M月d日");
        return date.format(from) + "至" + (to == null ? "长期" : date.format(to));
    }

    /**
     * Day and twelve characters by lot: an identifier opens a public page, so it must not be found
     * by counting; the number on the licence is the one that runs on.
     */
    private static String serial(Act act) {
        var serial =
                new StringBuilder(DateTimeFormatter.BASIC_ISO_DATE.format(Time.date(act.at())));
        for (int i = 0; i < 12; i++) {
            serial.append(SERIAL.charAt(RANDOM.nextInt(SERIAL.length())));
        }
        return serial.toString();
    }
}
