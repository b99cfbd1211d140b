package no.bofast.warning;

import java.time.LocalDate;

/**
 * What an alert rested on at some time.
 *
 * @param on register date
 */
public record Moment(LocalDate on, Rule rule, Severity severity, Evidence evidence) {}
