package no.bofast.report.measures;

/**
 * A quarter or a year of the grant in a municipality.
 *
 * @param name such as {@code 2023-Q1} or {@code 2023}
 */
public record GrantPeriod(String name, GrantSum sum) {}
