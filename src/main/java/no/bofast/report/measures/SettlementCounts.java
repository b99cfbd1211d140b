package no.bofast.report.measures;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.bofast.domain.CohortMeasure;
import no.bofast.domain.MunicipalityCode;
import no.bofast.view.Observation;

/**
 * Those settled in a report's settlement years: when, where and who they are (the report's Figures 1–3 and 25, and Table 5).
 *
 * <p>{@code 0000} is in the categories of people and in no municipality. Filled once, then only read.
 */
public final class SettlementCounts {

    private final Map<Category, NavigableMap<Integer, Integer>> byYear = new HashMap<>();
    private final Map<Category, Map<String, Integer>> byRegion = new HashMap<>();
    private final SortedMap<YearMonth, Integer> byMonth = new TreeMap<>();
    private final SortedMap<MunicipalityCode, SettlingHistory> histories = new TreeMap<>();

    /** The region of all people, those of {@code 0000} included. */
    public static final String EVERYWHERE = "all";

    private SettlementCounts() {}

    public static SettlementCounts of(Known known, ReportRequest request, Places places) {
        SettlementCounts people = new SettlementCounts();
        known.observations()
                .filter(seen -> seen.measure() == CohortMeasure.SETTLED && seen.count() != 0)
                .filter(seen -> request.settled().contains(seen.settlementYear()))
                .forEach(seen -> people.add(seen, places));
        known.settledByMonth()
                .filter(seen -> request.settled().contains(seen.month().getYear()))
                .forEach(seen -> people.byMonth.merge(seen.month(), seen.count(), Integer::sum));
        people.byMonth.values().removeIf(count -> count == 0);
        return people;
    }

    private void add(Observation seen, Places places) {
        List<Category> traits = new ArrayList<>();
        seen.forEachTrait((dimension, name) -> traits.add(new Category(Breakdown.valueOf(dimension.name()), name)));
        seen.home().ifPresent(home -> traits.add(Category.EVERYONE));
        Stream.concat(traits.stream(), seen.home().map(places::classes).stream().flatMap(List::stream))
                .forEach(category -> byYear.computeIfAbsent(category, c -> new TreeMap<>())
                        .merge(seen.settlementYear(), seen.count(), Integer::sum));
        traits.forEach(category -> addByRegion(category, seen, places));
        seen.home()
                .flatMap(places::find)
                .ifPresent(place -> histories
                        .computeIfAbsent(place.code(), m -> new SettlingHistory())
                        .add(seen.settlementYear(), seen.count()));
    }

    private void addByRegion(Category category, Observation seen, Places places) {
        Map<String, Integer> regions = byRegion.computeIfAbsent(category, c -> new HashMap<>());
        regions.merge(EVERYWHERE, seen.count(), Integer::sum);
        seen.home()
                .flatMap(places::find)
                .ifPresent(place -> regions.merge(place.region().label(), seen.count(), Integer::sum));
    }

    /** By characteristics and by classes of municipalities, then by settlement year. */
    public Map<Category, NavigableMap<Integer, Integer>> byYear() {
        return Collections.unmodifiableMap(byYear);
    }

    /** By characteristics, then by region or {@link #EVERYWHERE}. */
    public Map<Category, Map<String, Integer>> byRegion() {
        return Collections.unmodifiableMap(byRegion);
    }

    public SortedMap<YearMonth, Integer> byMonth() {
        return Collections.unmodifiableSortedMap(byMonth);
    }

    /** The municipalities that settled anyone in these years, with the years. */
    public SortedMap<MunicipalityCode, SettlingHistory> histories() {
        return Collections.unmodifiableSortedMap(histories);
    }
}
