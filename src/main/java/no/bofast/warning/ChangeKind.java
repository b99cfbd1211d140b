package no.bofast.warning;

/** What happened to an alert. */
public enum ChangeKind {
    RAISED,
    ESCALATED,
    EASED,
    RESOLVED,
    /** Corrections of the register took away what it was raised on. */
    RETRACTED
}
