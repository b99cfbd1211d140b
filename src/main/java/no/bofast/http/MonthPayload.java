package no.bofast.http;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.bofast.domain.MonthMeasure;

/** The counts of one month, by measure; measures of which nobody was counted are left out. */
record MonthPayload(YearMonth month, Map<String, Integer> counts) {

    /** Every month from the first with a count to the last closed one or later. */
    static List<MonthPayload> series(
            SortedMap<YearMonth, Map<MonthMeasure, Integer>> sums, Counter counter, YearMonth lastClosed) {
        if (sums.isEmpty()) {
            return List.of();
        }
        YearMonth last = sums.lastKey().isAfter(lastClosed) ? sums.lastKey() : lastClosed;
        return Stream.iterate(sums.firstKey(), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .map(month -> of(month, sums.getOrDefault(month, Map.of()), counter))
                .toList();
    }

    private static MonthPayload of(YearMonth month, Map<MonthMeasure, Integer> sums, Counter counter) {
        Map<String, Integer> shown = new TreeMap<>();
        sums.forEach((measure, count) ->
                shown.put(measure.label(), counter.count(count, measure.label(), "month", month.toString())));
        return new MonthPayload(month, shown);
    }
}
