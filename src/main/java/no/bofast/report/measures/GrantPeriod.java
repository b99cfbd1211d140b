package no.bofast.report.measures;

/**
 * A quarter or a year of the grant in a municipality.
 *
 * @param name such as {@code 2023-Q1} or {@code 2023}
 */
public record GrantPeriod(String name, GrantSum sum) {

    private static final int YEAR_DIGITS = 4;

    /** Whether it is of a whole year. */
    public boolean isYear() {
        return name.length() == YEAR_DIGITS;
    }
}
