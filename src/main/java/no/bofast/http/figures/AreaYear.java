package no.bofast.http.figures;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MunicipalityCode;

/**
 * What was counted in a calendar year in an area.
 *
 * @param settled people settled there
 * @param departures people who left the municipality of their settlement, provisional departures included
 * @param complete whether all of the year is told of
 */
record AreaYear(int year, int settled, int departures, boolean complete) {

    /** Every year from the first to the last that anything was counted in; nothing may have been in some between. */
    static List<AreaYear> of(Collection<MunicipalityCode> codes, Sight sight) {
        SortedMap<Integer, int[]> sums = new TreeMap<>();
        for (MunicipalityCode code : codes) {
            sight.view().of(code).months().headMap(sight.lastMonth(), true).forEach((month, counted) -> {
                int[] sum = sums.computeIfAbsent(month.getYear(), unused -> new int[2]);
                sum[0] += counted[MonthMeasure.SETTLED.ordinal()];
                sum[1] += counted[MonthMeasure.DEPARTURES.ordinal()];
            });
        }
        sums.values().removeIf(sum -> sum[0] + sum[1] == 0);
        return sums.isEmpty()
                ? List.of()
                : IntStream.rangeClosed(sums.firstKey(), sums.lastKey())
                        .mapToObj(year -> of(year, sums.getOrDefault(year, new int[2]), sight.lastCompleteYear()))
                        .toList();
    }

    private static AreaYear of(int year, int[] sum, int lastComplete) {
        return new AreaYear(year, sum[0], sum[1], year <= lastComplete);
    }
}
