package onewindow.cases;

import java.util.Map;
import java.util.UUID;
import onewindow.documents.Documents;
import onewindow.documents.Files;
import onewindow.documents.IssuedDocument;
import onewindow.documents.StoredFile;
import onewindow.identity.Party;
import onewindow.platform.Act;
import onewindow.platform.Audit;
import onewindow.platform.Forbidden;
import onewindow.platform.Invalid;
import onewindow.platform.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Documents, attachments and clear personal data of a case: each look is decided on and, for staff,
 * recorded.
 */
@Service
public class CaseFiles {
    private final CaseStore store;
    private final CaseSight sight;
    private final Documents documents;
    private final Files files;
    private final Audit audit;

    CaseFiles(CaseStore store, CaseSight sight, Documents documents, Files files, Audit audit) {
        this.store = store;
        this.sight = sight;
        this.documents = documents;
        this.files = files;
        this.audit = audit;
    }

    /** The applicant's data in clear: an act that is recorded with its reason. */
    @Transactional
    public Party unmask(UUID id, String reason, Act act) {
        if (reason.isBlank()) {
            throw new Invalid("reason", "required");
        }
        CaseStore.Loaded loaded = store.find(id);
        sight.require(loaded.file(), act);
        audit.record(act, "unmask", id.toString(), true, Texts.checked("reason", reason));
        return sight.work(loaded).party();
    }

    /** The application form in clear: recorded as well. */
    @Transactional
    public Map<String, String> unmaskForm(UUID id, String reason, Act act) {
        if (reason.isBlank()) {
            throw new Invalid("reason", "required");
        }
        CaseStore.Loaded loaded = store.find(id);
        sight.require(loaded.file(), act);
        audit.record(act, "unmask-form", id.toString(), true, Texts.checked("reason", reason));
        return ChosenList.fields(sight.work(loaded).form());
    }

    /** A document of the case, for the applicant: not the department's internal approval form. */
    @Transactional
    public byte[] documentOfApplicant(UUID id, UUID document, Act act) {
        Cases.requireApplicant(store.find(id).file(), act);
        IssuedDocument found = of(id, document);
        if (found.kind() == onewindow.documents.DocumentKind.APPROVAL_FORM) {
            throw new Forbidden("internal-document");
        }
        return documents.pdf(document, act);
    }

    @Transactional
    public byte[] documentOfStaff(UUID id, UUID document, Act act) {
        sight.require(store.find(id).file(), act);
        of(id, document);
        audit.record(act, "document-read", document.toString(), true, "");
        return documents.pdf(document, act);
    }

    /** A document of the case was stamped by hand. */
    @Transactional
    public void confirmStamp(UUID id, UUID document, Act act) {
        sight.require(store.find(id).file(), act);
        of(id, document);
        documents.confirmStamp(document, act);
    }

    /** An attachment; looking at one is recorded. */
    @Transactional
    public Opened file(UUID id, UUID file, Act act, boolean asApplicant) {
        Case found = store.find(id).file();
        if (asApplicant) {
            Cases.requireApplicant(found, act);
        } else {
            sight.require(found, act);
            audit.record(act, "file-read", file.toString(), true, id.toString());
        }
        boolean belongs =
                found.materials().stream().anyMatch(material -> material.files().contains(file));
        if (!belongs) {
            throw new NotFound("file");
        }
        StoredFile stored = files.find(java.util.Set.of(file), null).getFirst();
        return new Opened(stored, files.open(file));
    }

    public record Opened(StoredFile file, java.io.InputStream content) {}

    private IssuedDocument of(UUID id, UUID document) {
        IssuedDocument found = documents.find(document);
        if (!found.subject().equals(id)) {
            throw new NotFound("document");
        }
        return found;
    }
}
