package no.bofast.report.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import no.bofast.report.measures.Places;
import no.bofast.report.measures.ReportRequest;
import no.bofast.view.CountsView;

/**
 * {@code agreement_years.csv}: moves while programme or grant followed people, with an agreement or without, and what was asked for, by year;
 * of people of all settlement years, under the municipality to move from and under the one to move to.
 */
final class AgreementYearsTable {

    static final String NAME = "agreement_years";

    private static final List<String> KEYS = List.of("dimension", "category", "side", "year");

    private AgreementYearsTable() {}

    static Table of(CountsView view, ReportRequest request, Places places) {
        SortedMap<Row, Map<String, Integer>> sums = new TreeMap<>();
        AgreedMoves.forEach(view, (where, isDestination, month, measure, reason, count) -> {
            if (month.getYear() <= request.through()) {
                PlaceCategories.of(where, places)
                        .map(of -> Row.of(of.get(0), of.get(1), MoveColumns.side(isDestination), month.getYear()))
                        .forEach(key -> sums.computeIfAbsent(key, none -> new HashMap<>())
                                .merge(measure, count, Integer::sum));
            }
        });
        sums.values().removeIf(of -> of.values().stream().allMatch(count -> count == 0));
        List<String> columns = new ArrayList<>(KEYS);
        columns.addAll(AgreedMoves.MEASURES);
        return Table.sorted(NAME, columns, sums.entrySet().stream().map(e -> row(e.getKey(), e.getValue())));
    }

    private static Row row(Row key, Map<String, Integer> sums) {
        List<Object> values = new ArrayList<>(key.values());
        AgreedMoves.MEASURES.forEach(measure -> values.add(sums.getOrDefault(measure, 0)));
        return Row.of(values.toArray());
    }
}
