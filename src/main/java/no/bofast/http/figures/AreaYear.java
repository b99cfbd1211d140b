package no.bofast.http.figures;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    /** Every year from the first to the last that anything was counted in. */
    static List<AreaYear> of(Collection<MunicipalityCode> codes, Sight sight) {
        Map<Integer, int[]> sums = new TreeMap<>();
        for (MunicipalityCode code : codes) {
            sight.view().of(code).months().headMap(sight.lastMonth(), true).forEach((month, counted) -> {
                int[] sum = sums.computeIfAbsent(month.getYear(), unused -> new int[2]);
                sum[0] += counted[MonthMeasure.SETTLED.ordinal()];
                sum[1] += counted[MonthMeasure.DEPARTURES.ordinal()];
            });
        }
        return sums.entrySet().stream()
                .map(sum -> new AreaYear(
                        sum.getKey(), sum.getValue()[0], sum.getValue()[1], sum.getKey() <= sight.lastCompleteYear()))
                .filter(year -> year.settled + year.departures > 0)
                .toList();
    }
}
