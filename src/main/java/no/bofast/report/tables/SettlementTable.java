package no.bofast.report.tables;

import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.bofast.disclosure.Disclosure;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.report.measures.Breakdown;
import no.bofast.report.measures.Category;
import no.bofast.report.measures.Places;
import no.bofast.report.measures.SettlementCounts;
import no.bofast.report.measures.SettlingHistory;

/**
 * {@code settled.csv}: how many were settled, by year and month, country and kind of municipality, their share of all settled in the
 * same year, and how many municipalities settled them (the report's Figures 1–3 and 25).
 *
 * <p>{@code years_settling} counts municipalities by the number of years in which they settled anyone. Where a row isn't about
 * municipalities, they are left out.
 */
final class SettlementTable {

    private static final List<String> COLUMNS =
            List.of("dimension", "category", "settlement_year", "settled", "share", "municipalities");
    private static final String ALL_YEARS = "all";
    private static final Set<Breakdown> SHOWN =
            Set.of(Breakdown.ALL, Breakdown.COUNTRY, Breakdown.CENTRALITY, Breakdown.REGION, Breakdown.SIZE_BAND);

    private final SettlementCounts people;
    private final Places places;
    private final Disclosure disclosure;
    /** The municipalities of each class that settled anyone, by settlement year. */
    private final Map<Category, Map<String, Set<MunicipalityCode>>> settling = new HashMap<>();

    private SettlementTable(SettlementCounts people, Places places, Disclosure disclosure) {
        this.people = people;
        this.places = places;
        this.disclosure = disclosure;
        people.histories().forEach(this::addSettling);
    }

    static Table of(SettlementCounts people, Places places, Disclosure disclosure) {
        SettlementTable table = new SettlementTable(people, places, disclosure);
        return Table.sorted(
                "settled",
                COLUMNS,
                Stream.of(table.byCategory(), table.byMonth(), table.byYearsSettling())
                        .flatMap(rows -> rows));
    }

    private void addSettling(MunicipalityCode code, SettlingHistory history) {
        for (int year : history.years()) {
            if (history.settledIn(year) > 0) {
                Stream.concat(Stream.of(Category.EVERYONE), places.classes(code).stream())
                        .map(category -> settling.computeIfAbsent(category, c -> new HashMap<>()))
                        .forEach(years -> Stream.of(ALL_YEARS, Integer.toString(year))
                                .forEach(key -> years.computeIfAbsent(key, y -> new HashSet<>())
                                        .add(code)));
            }
        }
    }

    private Stream<Row> byCategory() {
        return people.byYear().entrySet().stream()
                .filter(e -> SHOWN.contains(e.getKey().breakdown()))
                .flatMap(e -> byYear(e.getKey(), e.getValue()));
    }

    private Stream<Row> byYear(Category category, Map<Integer, Integer> settledByYear) {
        Map<String, Integer> years = new TreeMap<>();
        settledByYear.forEach((year, settled) -> {
            years.put(Integer.toString(year), settled);
            years.merge(ALL_YEARS, settled, Integer::sum);
        });
        return years.entrySet().stream()
                .flatMap(e -> row(
                        category.breakdown().label(),
                        category.name(),
                        e.getKey(),
                        e.getValue(),
                        municipalities(category, e.getKey())));
    }

    private Object municipalities(Category category, String year) {
        return category.breakdown() == Breakdown.COUNTRY
                ? ""
                : settling.getOrDefault(category, Map.of())
                        .getOrDefault(year, Set.of())
                        .size();
    }

    private Stream<Row> byMonth() {
        return people.byMonth().entrySet().stream().flatMap(e -> month(e.getKey(), e.getValue()));
    }

    private Stream<Row> month(YearMonth month, int settled) {
        return row("month", month.toString(), Integer.toString(month.getYear()), settled, "");
    }

    private Stream<Row> byYearsSettling() {
        Map<Integer, Integer> settled = new TreeMap<>();
        Map<Integer, Integer> municipalities = new TreeMap<>();
        for (Municipality place : places.all().toList()) {
            SettlingHistory history = people.histories().getOrDefault(place.code(), new SettlingHistory());
            int years = (int) history.years().stream()
                    .filter(year -> history.settledIn(year) > 0)
                    .count();
            municipalities.merge(years, 1, Integer::sum);
            settled.merge(years, history.settled(), Integer::sum);
        }
        return municipalities.keySet().stream()
                .map(years -> yearsSettling(years, settled.get(years), municipalities.get(years)));
    }

    private Row yearsSettling(int years, int settled, int municipalities) {
        return values("years_settling", Integer.toString(years), ALL_YEARS, settled, municipalities);
    }

    /** None where nobody was settled. */
    private Stream<Row> row(String dimension, String category, String year, int settled, Object municipalities) {
        return settled == 0 ? Stream.empty() : Stream.of(values(dimension, category, year, settled, municipalities));
    }

    private Row values(String dimension, String category, String year, int settled, Object municipalities) {
        int whole = settledIn(year);
        boolean isShareShown = disclosure.showsShareOf(whole);
        return Row.of(
                dimension,
                category,
                year,
                settled,
                isShareShown ? Decimals.ratio(1, settled, whole) : "",
                municipalities);
    }

    private int settledIn(String year) {
        Map<Integer, Integer> everyone =
                people.byYear().getOrDefault(Category.EVERYONE, Collections.emptyNavigableMap());
        return year.equals(ALL_YEARS)
                ? everyone.values().stream().mapToInt(Integer::intValue).sum()
                : everyone.getOrDefault(Integer.valueOf(year), 0);
    }
}
