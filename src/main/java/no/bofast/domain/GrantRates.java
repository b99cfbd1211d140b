package no.bofast.domain;

import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Integreringstilskudd: what is paid for each settled person, by calendar year, year of the grant, the first of which is that of
 * settlement, and kind of person.
 *
 * @param amounts whole kroner of a whole year
 */
public record GrantRates(Map<Key, Integer> amounts) {

    /** Nothing is known of money. */
    public static final GrantRates NONE = new GrantRates(Map.of());

    /** Until then the grant stays where the person was settled, wherever the person lives. */
    public static final int FIRST_THAT_FOLLOWS = 2;

    public GrantRates {
        amounts = Map.copyOf(amounts);
    }

    /** What an amount is of. */
    public record Key(int calendarYear, int yearOfGrant, GrantKind kind) {}

    public boolean areKnown() {
        return !amounts.isEmpty();
    }

    /** Whether amounts differ by kinds of people. */
    public boolean areByKind() {
        return amounts.keySet().stream().anyMatch(key -> key.kind() != GrantKind.ANYONE);
    }

    /** The calendar years of which anything is known. */
    public SortedSet<Integer> years() {
        return amounts.keySet().stream().map(Key::calendarYear).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * What a year of the grant is worth in a calendar year for a person of a kind, be it by the amount of a wider kind; empty if that isn't known, or
     * there is none.
     */
    public OptionalInt of(int calendarYear, int yearOfGrant, GrantKind kind) {
        Integer amount = amounts.get(new Key(calendarYear, yearOfGrant, kind));
        if (amount == null && kind != GrantKind.ANYONE) {
            return of(calendarYear, yearOfGrant, kind.wider());
        }
        return amount == null ? OptionalInt.empty() : OptionalInt.of(amount);
    }
}
