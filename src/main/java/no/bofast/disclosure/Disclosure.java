package no.bofast.disclosure;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Whether the counts that an answer is made of are exact, or those of a release; and so which shares of them are shown.
 *
 * <p>Nothing is rounded here: whoever may not see exact counts is answered from a release, in which every count already is as it may be shown.
 */
public enum Disclosure {
    EXACT(1),
    RELEASED(Disclosure.LEAST_DENOMINATOR);

    /** A share of fewer people isn't released. */
    public static final int LEAST_DENOMINATOR = 10;

    private final int leastDenominator;

    Disclosure(int leastDenominator) {
        this.leastDenominator = leastDenominator;
    }

    public boolean isExact() {
        return this == EXACT;
    }

    /** Whether a share of so many is shown. */
    public boolean showsShareOf(int whole) {
        return whole >= leastDenominator;
    }

    /** The share of two counts; empty if it isn't shown. */
    public OptionalDouble share(int part, int whole) {
        return showsShareOf(whole) ? OptionalDouble.of((double) part / whole) : OptionalDouble.empty();
    }

    /** As answers say it: {@code exact} or {@code released}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
