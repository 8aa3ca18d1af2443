package onewindow.conformity;

import onewindow.platform.RefusalReason;

enum ConformityRefusal implements RefusalReason {
    CONFORMITY_RUN_UNDERWAY,
    TASK_CLOSED,
    TASK_CHANGED
}
