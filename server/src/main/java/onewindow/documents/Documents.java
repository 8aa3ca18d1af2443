package onewindow.documents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import onewindow.organisation.Organisation;
import onewindow.platform.Act;
import onewindow.platform.Counters;
import onewindow.platform.Forbidden;
import onewindow.platform.Ids;
import onewindow.platform.NotFound;
import onewindow.platform.Refused;
import onewindow.platform.Time;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Official documents. In the act a document is its number, template version and canonical content
 * with hash, and its seal is ordered.
 */
@Service
public class Documents {
    private final DocumentStore store;
    private final Contents contents;
    private final Seals seals;
    private final Rendering rendering;
    private final Counters counters;
    private final Organisation organisation;

    Documents(
            DocumentStore store,
            Contents contents,
            Seals seals,
            Rendering rendering,
            Counters counters,
            Organisation organisation) {
        this.store = store;
        this.contents = contents;
        this.seals = seals;
        this.rendering = rendering;
        this.counters = counters;
        this.organisation = organisation;
    }

    /**
     * Within the caller's transaction; at most one statement for the numbers and one for the
     * documents, however many. Call it last before the commit: the numbers are taken here.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<IssuedDocument> issue(List<DocumentOrder> orders, Act act) {
        if (orders.isEmpty()) {
            return List.of();
        }
        List<String> series =
                orders.stream()
                        .map(order -> series(order.kind(), order.department(), act))
                        .toList();
        List<Long> numbers = counters.next(series);
        List<DocumentStore.NewRow> rows = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            rows.add(row(orders.get(i), series.get(i) + numbers.get(i) + "号", act));
        }
        store.insert(rows);
        return rows.stream().map(DocumentStore.NewRow::row).map(this::issued).toList();
    }

    /**
     * A paper for information: drawn as it would be issued, without number and seal, and not kept.
     *
     * @param address in its QR code
     */
    public byte[] information(DocumentOrder order, String address, Instant at) {
        var department = organisation.department(order.department());
        return rendering.information(Content.of(order, department, "", at), address);
    }

    /** Oldest first. */
    public List<IssuedDocument> of(UUID subject) {
        return store.of(subject).stream().map(this::issued).toList();
    }

    /**
     * @throws onewindow.platform.NotFound
     */
    public IssuedDocument find(UUID document) {
        return issued(row(document));
    }

    /**
     * The sealed PDF; rendered and sealed at the first call, the same bytes ever after. The caller
     * has checked the right to see it. Who is not staff never gets one without a seal.
     *
     * @throws Refused {@code document-awaiting-stamp}, {@code document-stamped-on-paper}
     */
    public byte[] pdf(UUID document, Act act) {
        var row = row(document);
        boolean staff = act.post() != null || act.actor().equals(Act.PLATFORM);
        if (!staff) {
            requireSealed(sealState(row));
        }
        byte[] file = row.file();
        return file == null
                ? rendering.render(row, contents.open(row), staff)
                : rendering.read(file);
    }

    /**
     * A member of staff stamped the printed document by hand; the caller has checked the right to
     * the document.
     *
     * @throws Refused {@code document-not-awaiting-stamp}
     */
    public void confirmStamp(UUID document, Act act) {
        if (act.post() == null) {
            throw new Forbidden("stamp");
        }
        var row = row(document);
        seals.stamp(row, sealState(row) == IssuedDocument.SealState.AWAITING_STAMP, act);
    }

    void seal(UUID document) {
        var row = row(document);
        if (sealState(row) == IssuedDocument.SealState.ORDERED) {
            rendering.render(row, contents.open(row), false);
        }
    }

    private static void requireSealed(IssuedDocument.SealState state) {
        switch (state) {
            case NONE, ORDERED, SEALED -> {}
            case AWAITING_STAMP -> throw new Refused(DocumentRefusal.DOCUMENT_AWAITING_STAMP);
            case STAMPED -> throw new Refused(DocumentRefusal.DOCUMENT_STAMPED_ON_PAPER);
        }
    }

    private DocumentStore.Row row(UUID document) {
        return store.find(document).orElseThrow(() -> new NotFound("document"));
    }

    /**
     * Numbers run on per organ, kind and year (rulebook §2.5); the series is what precedes n. Who
     * takes a number for itself in the same act can take the document's with it: see {@link
     * Counters#next(String, String)}.
     */
    public String series(DocumentKind kind, UUID department, Act act) {
        return "%s%s〔%d〕"
                .formatted(
                        organisation.department(department).documentWord(),
                        kind.numberWord(),
                        Time.date(act.at()).getYear());
    }

    private DocumentStore.NewRow row(DocumentOrder order, String number, Act act) {
        UUID id = Ids.next(act.at().toEpochMilli());
        var content =
                Content.of(order, organisation.department(order.department()), number, act.at());
        var closed = contents.close(id, content);
        var row =
                new DocumentStore.Row(
                        id,
                        order.subject(),
                        order.kind(),
                        content.title(),
                        number,
                        order.department(),
                        closed.content(),
                        closed.hash(),
                        act.at(),
                        act.actor(),
                        act.post(),
                        null,
                        null);
        return new DocumentStore.NewRow(row, order.token(), content.templateVersion());
    }

    private IssuedDocument issued(DocumentStore.Row row) {
        return new IssuedDocument(
                row.id(),
                row.subject(),
                row.kind(),
                row.title(),
                row.number(),
                row.at(),
                sealState(row));
    }

    /** Computed from the register of uses and the seals in force. */
    private IssuedDocument.SealState sealState(DocumentStore.Row row) {
        SealKind kind = row.kind().seal();
        if (kind == null) {
            return IssuedDocument.SealState.NONE;
        }
        if (row.way() != null) {
            return row.way().equals("STAMP")
                    ? IssuedDocument.SealState.STAMPED
                    : IssuedDocument.SealState.SEALED;
        }
        return row.file() == null && seals.electronic(row.department(), kind).isPresent()
                ? IssuedDocument.SealState.ORDERED
                : IssuedDocument.SealState.AWAITING_STAMP;
    }

    /**
     * Whether documents of this department are sealed electronically; otherwise they wait for a
     * stamp (待用印).
     */
    public boolean sealsElectronically(UUID department) {
        return seals.electronic(department, SealKind.APPROVAL).isPresent();
    }
}
