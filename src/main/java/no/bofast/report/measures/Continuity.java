package no.bofast.report.measures;

import java.util.Locale;
import java.util.function.IntUnaryOperator;

/** Whether a municipality settled people continuously (kontinuitet): never three or more calendar years in a row without. */
public enum Continuity {
    YES,
    NO;

    /** So many years in a row without settling are a pause. */
    static final int PAUSE_YEARS = 3;

    static Continuity of(IntUnaryOperator settledIn, SettlementYears years) {
        int without = 0;
        int longest = 0;
        for (int year = years.from(); year <= years.to(); year++) {
            without = settledIn.applyAsInt(year) > 0 ? 0 : without + 1;
            longest = Math.max(longest, without);
        }
        return longest < PAUSE_YEARS ? YES : NO;
    }

    /** As the tables write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
