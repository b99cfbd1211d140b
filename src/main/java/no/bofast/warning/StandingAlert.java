package no.bofast.warning;

/**
 * An alert that stands, at the close of a register date.
 *
 * @param rule the rule that sees most of it at its peak
 */
public record StandingAlert(String alertId, Rule rule, Severity severity, AlertCourse course) {}
