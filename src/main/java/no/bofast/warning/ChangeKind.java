package no.bofast.warning;

/** What happened to an alert. */
public enum ChangeKind {
    RAISED,
    ESCALATED,
    EASED,
    RESOLVED,
    /** Corrections of the register took away what it was raised on. */
    RETRACTED;

    /** Whether the alert stands no more. */
    public boolean isEnd() {
        return this == RESOLVED || this == RETRACTED;
    }
}
