package no.bofast.domain;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How many inhabitants municipalities had at the beginning of years ({@code domain.md}, section 4); where nothing is known, how many they had on
 * 2024-01-01.
 */
public final class Inhabitants {

    /** Only those of 2024-01-01 are known. */
    public static final Inhabitants OF_2024 = new Inhabitants(Map.of());

    private final Map<MunicipalityCode, NavigableMap<Integer, Integer>> byYear = new TreeMap<>();

    /** @param byYear by municipality of today, then by year */
    public Inhabitants(Map<MunicipalityCode, ? extends Map<Integer, Integer>> byYear) {
        byYear.forEach((code, years) -> this.byYear.put(code, new TreeMap<>(years)));
    }

    /** At the beginning of a year, or of the last one before it that is known. */
    public int in(int year, Municipality place) {
        Map.Entry<Integer, Integer> last = years(place).floorEntry(year);
        return last == null ? place.population2024() : last.getValue();
    }

    /** As of the last year that is known. */
    public int last(Municipality place) {
        return in(Integer.MAX_VALUE, place);
    }

    /** The mean of those years that are known, in whole people; that of 2024-01-01 if none is. */
    public int mean(int from, int to, Municipality place) {
        return (int) Math.round(IntStream.rangeClosed(from, to)
                .filter(years(place)::containsKey)
                .map(years(place)::get)
                .average()
                .orElse(place.population2024()));
    }

    private NavigableMap<Integer, Integer> years(Municipality place) {
        return byYear.getOrDefault(place.code(), new TreeMap<>());
    }
}
