package onewindow.licences;

import onewindow.platform.RefusalReason;

/** Why a licence cannot be changed so. */
public enum LicenceRefusal implements RefusalReason {
    LICENCE_NOT_IN_FORCE
}
