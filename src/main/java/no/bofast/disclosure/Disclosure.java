package no.bofast.disclosure;

import java.util.OptionalDouble;

/**
 * What one audience may be shown: counts rounded or exact, and shares of the counts shown.
 *
 * <p>Shares are made of numbers that went through {@link #count} or {@link #part}, never of others, so that they tell nothing that
 * the counts didn't.
 */
public record Disclosure(Audience audience, Rounding rounding) {

    /** A share of fewer people isn't shown. */
    public static final int LEAST_DENOMINATOR = 10;

    /** For the public, with the rounding of those who set no key. */
    public static final Disclosure FOR_EVERYONE = new Disclosure(Audience.EVERYONE, Rounding.UNKEYED);

    /** Everything exactly. */
    public static final Disclosure EXACT = new Disclosure(Audience.NATION, Rounding.UNKEYED);

    /** A count as the audience may see it. */
    public int count(CountId id, int exact) {
        return isExact(id) ? exact : rounding.rounded(id, exact);
    }

    /** A count of some of those in another count: never shown as more than these. */
    public int part(CountId id, int exact, int shownWhole) {
        return Math.min(count(id, exact), shownWhole);
    }

    /**
     * What is to be expected of so many people: where their count is rounded, in proportion to the count as shown. An exact expectation
     * would tell it.
     */
    public double expected(CountId people, double expected, int exactPeople) {
        return isExact(people) || exactPeople == 0 ? expected : expected * count(people, exactPeople) / exactPeople;
    }

    /** The share of two counts as shown; empty if the audience may not see a share of so few. */
    public OptionalDouble share(CountId whole, int shownPart, int shownWhole) {
        return showsShareOf(whole, shownWhole)
                ? OptionalDouble.of((double) shownPart / shownWhole)
                : OptionalDouble.empty();
    }

    /** Whether the audience may see a share with this denominator (as shown). */
    public boolean showsShareOf(CountId whole, int shownWhole) {
        return shownWhole >= (isExact(whole) ? 1 : LEAST_DENOMINATOR);
    }

    public boolean isExact(CountId id) {
        return audience.seesExactly(id.owner());
    }
}
