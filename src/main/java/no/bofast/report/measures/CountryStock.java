package no.bofast.report.measures;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.MunicipalityCode;

/**
 * How many people of each country live in each municipality: people of the population, wherever they were settled. Filled once, then
 * only read.
 */
public final class CountryStock {

    private final SortedMap<MunicipalityCode, Map<CountryGroup, Integer>> byMunicipality = new TreeMap<>();

    /** Counts people who live in a municipality; those of {@code 0000} live in none. */
    public void add(MunicipalityCode municipality, CountryGroup country, int people) {
        if (!municipality.equals(MunicipalityCode.PROTECTED) && people != 0) {
            byMunicipality
                    .computeIfAbsent(municipality, m -> new EnumMap<>(CountryGroup.class))
                    .merge(country, people, Integer::sum);
        }
    }

    /** The municipalities in which anyone lives. */
    public Iterable<MunicipalityCode> municipalities() {
        return Collections.unmodifiableSet(byMunicipality.keySet());
    }

    public int people(MunicipalityCode municipality, CountryGroup country) {
        return byMunicipality.getOrDefault(municipality, Map.of()).getOrDefault(country, 0);
    }

    /** Of all countries. */
    public int people(MunicipalityCode municipality) {
        return sum(byMunicipality.getOrDefault(municipality, Map.of()));
    }

    /** In all municipalities. */
    public int people(CountryGroup country) {
        return byMunicipality.values().stream()
                .mapToInt(countries -> countries.getOrDefault(country, 0))
                .sum();
    }

    public int people() {
        return byMunicipality.values().stream().mapToInt(CountryStock::sum).sum();
    }

    private static int sum(Map<CountryGroup, Integer> countries) {
        return countries.values().stream().mapToInt(Integer::intValue).sum();
    }
}
