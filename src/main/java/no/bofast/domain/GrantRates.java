package no.bofast.domain;

import java.util.Map;
import java.util.OptionalInt;

/**
 * Integreringstilskudd: what is paid for each settled person, by calendar year and year of the grant, the first of which is that of
 * settlement.
 *
 * @param byYear whole kroner by calendar year, then by year of the grant
 */
public record GrantRates(Map<Integer, Map<Integer, Integer>> byYear) {

    /** Nothing is known of money. */
    public static final GrantRates NONE = new GrantRates(Map.of());

    /** Until then the grant stays where the person was settled, wherever the person lives. */
    public static final int FIRST_THAT_FOLLOWS = 2;

    public GrantRates {
        byYear = Map.copyOf(byYear);
    }

    public boolean areKnown() {
        return !byYear.isEmpty();
    }

    /** What a year of the grant is worth in a calendar year; empty if that isn't known, or there is none. */
    public OptionalInt of(int calendarYear, int yearOfGrant) {
        Integer amount = byYear.getOrDefault(calendarYear, Map.of()).get(yearOfGrant);
        return amount == null ? OptionalInt.empty() : OptionalInt.of(amount);
    }
}
