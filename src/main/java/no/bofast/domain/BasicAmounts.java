package no.bofast.domain;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Grunnbeløpet (G) by calendar year, by which wages of different years are compared.
 *
 * @param byYear whole kroner
 */
public record BasicAmounts(Map<Integer, Integer> byYear) {

    /** No year's: no wage is counted. */
    public static final BasicAmounts NONE = new BasicAmounts(Map.of());

    public BasicAmounts {
        byYear = Map.copyOf(byYear);
        byYear.forEach((year, amount) -> {
            if (amount <= 0) {
                throw new IllegalArgumentException("the basic amount of " + year + " must be above 0, got: " + amount);
            }
        });
    }

    /** The band of a year's wage; empty if the year's basic amount isn't known. */
    public Optional<WageBand> band(int year, long wage) {
        return Optional.ofNullable(byYear.get(year)).map(amount -> WageBand.of(wage, amount));
    }

    /** In the order of years. */
    public Map<Integer, Integer> inOrder() {
        return new TreeMap<>(byYear);
    }
}
