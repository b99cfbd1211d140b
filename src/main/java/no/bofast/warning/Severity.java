package no.bofast.warning;

/** How grave an alert is, least first. */
public enum Severity {
    WATCH,
    WARNING,
    CRITICAL
}
