package no.bofast.http.figures;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import no.bofast.domain.Cell;
import no.bofast.domain.municipality.CellCount;

/**
 * Secondary moves to a municipality in one month.
 *
 * @param orders by which of a person's moves it was; one that nobody made is absent
 * @param rights by the rights on the day of the move, likewise
 */
record ArrivalMonth(YearMonth month, int count, Map<String, Integer> orders, Map<String, Integer> rights) {

    /** Every month from the first arrival to a last month, in order. */
    static List<ArrivalMonth> series(Map<Cell.Arrival, CellCount> arrivals, YearMonth last) {
        NavigableMap<YearMonth, ArrivalMonth> byMonth = new TreeMap<>();
        arrivals.forEach((cell, count) -> {
            if (count.total() != 0) {
                byMonth.computeIfAbsent(cell.month(), ArrivalMonth::none);
                byMonth.computeIfPresent(cell.month(), (month, known) -> known.plus(cell, count.total()));
            }
        });
        List<ArrivalMonth> series = new ArrayList<>();
        if (!byMonth.isEmpty()) {
            for (YearMonth month = byMonth.firstKey(); !month.isAfter(last); month = month.plusMonths(1)) {
                series.add(byMonth.getOrDefault(month, none(month)));
            }
        }
        return series;
    }

    private static ArrivalMonth none(YearMonth month) {
        return new ArrivalMonth(month, 0, new TreeMap<>(), new TreeMap<>());
    }

    private ArrivalMonth plus(Cell.Arrival cell, int more) {
        orders.merge(cell.order().name(), more, Integer::sum);
        rights.merge(cell.rights().name(), more, Integer::sum);
        return new ArrivalMonth(month, count + more, orders, rights);
    }
}
