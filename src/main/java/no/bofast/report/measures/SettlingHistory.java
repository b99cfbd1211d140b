package no.bofast.report.measures;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * In which years one municipality settled anyone, and its pauses. Filled once, then only read.
 *
 * <p>A pause is three or more calendar years in a row without settling ({@link Continuity}). A year that isn't over is a year without
 * only when it is.
 */
public final class SettlingHistory {

    private final NavigableMap<Integer, Integer> settledByYear = new TreeMap<>();

    /** Counts people settled in a year. */
    public void add(int year, int settled) {
        settledByYear.merge(year, settled, Integer::sum);
        settledByYear.values().removeIf(count -> count == 0);
    }

    /** The years in which it settled anyone. */
    public Set<Integer> years() {
        return Collections.unmodifiableSet(settledByYear.keySet());
    }

    /** All people settled. */
    public int settled() {
        return settledByYear.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int settledIn(int year) {
        return settledByYear.getOrDefault(year, 0);
    }

    /** Whether there is no pause within some years, those before and after them left out. */
    public Continuity continuity(SettlementYears years) {
        return Continuity.of(this::settledIn, years);
    }

    /**
     * How many years in a row it has settled nobody, as in "this is the third year without".
     *
     * @param lastComplete the last year that is over
     * @return the years since the last with anyone settled, through the last complete one; 0 if it settled anyone in that or later; empty
     *     if it never settled anyone
     */
    public OptionalInt yearsWithout(int lastComplete) {
        return settledByYear.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(Math.max(0, lastComplete - settledByYear.lastKey()));
    }

    /** The years in which it settled people again after a pause: those settled then meet a municipality out of practice. */
    public IntStream firstYearsAfterAPause() {
        return settledByYear.keySet().stream()
                .mapToInt(Integer::intValue)
                .filter(year -> yearsBefore(year) >= Continuity.PAUSE_YEARS);
    }

    /** How many years in a row it had settled nobody when it settled people again in a year, if they were enough for a pause. */
    public OptionalInt pauseBefore(int year) {
        int without = settledByYear.containsKey(year) ? yearsBefore(year) : 0;
        return without >= Continuity.PAUSE_YEARS ? OptionalInt.of(without) : OptionalInt.empty();
    }

    /** Years without between a year with and the one with before it; 0 if it is the first, since nothing tells of a pause then. */
    private int yearsBefore(int year) {
        Integer before = settledByYear.lowerKey(year);
        return before == null ? 0 : year - before - 1;
    }
}
