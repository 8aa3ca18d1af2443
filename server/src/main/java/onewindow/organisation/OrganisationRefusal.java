package onewindow.organisation;

import onewindow.platform.RefusalReason;

/** Why a change of the organisation was refused. */
enum OrganisationRefusal implements RefusalReason {
    /** Its code, name or number is taken. */
    ALREADY_EXISTS,
    /** One person may not hold both roles (rulebook, Annex B). */
    ROLES_SEPARATED,
    /** Another person is the main holder in the same days. */
    POST_FILLED,
    /** The person already has this appointment in the same days. */
    ALREADY_APPOINTED,
    /** It was ended before. */
    ALREADY_ENDED,
    /** The document of authorisation names someone who has not been appointed to the post. */
    NOT_APPOINTED
}
