package onewindow.identity;

import onewindow.platform.RefusalReason;

/** Why something about an account or a mandate cannot be done. */
public enum IdentityRefusal implements RefusalReason {
    LOGIN_TAKEN,
    /** Separation of duties (GB/T 22239-2019, 8.1.4.2 d; rulebook Annex B). */
    ROLES_CONFLICT,
    ROLE_NEEDS_CODE,
    ROLE_NEEDS_PARTY,
    OWN_ACCOUNT,
    ACCOUNT_DISABLED,
    WRONG_PASSWORD,
    LOCKED,
    /** Another verified account of the same kind belongs to this person or organisation. */
    ALREADY_VERIFIED,
    DOCUMENT_DIFFERS,
    /** An account registered alone entrusts and is entrusted with nothing. */
    NOT_VERIFIED,
    NOT_AN_AGENT,
    TERM_OVER
}
