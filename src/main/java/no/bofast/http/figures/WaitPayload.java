package no.bofast.http.figures;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import no.bofast.domain.WaitCell;
import no.bofast.domain.municipality.CellCount;
import no.bofast.report.measures.Quantile;

/**
 * How long those settled in a year had waited, as far as a register tells of it.
 *
 * @param medianDays half of them waited so many days or fewer
 */
record WaitPayload(int year, int people, int medianDays) {

    /** By year of settlement. */
    static List<WaitPayload> of(Map<WaitCell, CellCount> cells) {
        SortedMap<Integer, SortedMap<Integer, Integer>> byYear = new TreeMap<>();
        cells.forEach((cell, count) -> byYear.computeIfAbsent(cell.settlementYear(), year -> new TreeMap<>())
                .merge(cell.days(), count.total(), Integer::sum));
        return byYear.entrySet().stream()
                .map(year -> new WaitPayload(
                        year.getKey(),
                        year.getValue().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum(),
                        Quantile.median(year.getValue()).orElseThrow()))
                .toList();
    }
}
