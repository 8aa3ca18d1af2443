package onewindow.reception;

/** Where a visit stands; a conclusion from its ticket events. */
public enum VisitState {
    /** A ticket was taken (取号). */
    WAITING,
    /** Called to a window (叫号). */
    CALLED,
    /** At the window. */
    SERVING,
    /** Called and did not come (过号); may be called again. */
    MISSED,
    FINISHED
}
