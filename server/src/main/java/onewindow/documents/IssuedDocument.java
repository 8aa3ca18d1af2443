package onewindow.documents;

import java.time.Instant;
import java.util.UUID;

/**
 * @param number such as 余卫受〔2026〕12号
 * @param sealState nothing is handed out unsealed
 */
public record IssuedDocument(
        UUID id,
        UUID subject,
        DocumentKind kind,
        String title,
        String number,
        Instant at,
        SealState sealState) {
    /** Nothing is handed out unsealed; an ordered seal is put on before anybody gets the file. */
    public boolean mayBeHandedOut() {
        return sealState != SealState.AWAITING_STAMP;
    }

    public enum SealState {
        /** The kind needs no seal. */
        NONE,
        /** Ordered in the act; the electronic seal is put on when the file is made. */
        ORDERED,
        /** Sealed electronically (SM2), and in the register. */
        SEALED,
        /** 待用印: to be printed and stamped by hand. */
        AWAITING_STAMP,
        /** 已用印: a member of staff confirmed the stamp. */
        STAMPED
    }
}
