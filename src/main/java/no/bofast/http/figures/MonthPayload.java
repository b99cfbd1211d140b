package no.bofast.http.figures;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MunicipalityCode;
import no.bofast.warning.Outlook;

/**
 * The counts of one month, by measure; measures of which nobody was counted are left out.
 *
 * @param departures12 departures of the twelve months that end with this one
 */
record MonthPayload(YearMonth month, Map<String, Integer> counts, int departures12, Expectation expectation) {

    private static final int DEPARTURES = MonthMeasure.DEPARTURES.ordinal();

    /** Every month of a municipality from the first with a count to the last that is told of. */
    static List<MonthPayload> series(MunicipalityCode code, FigureSource source) {
        Sight sight = source.of(code);
        NavigableMap<YearMonth, int[]> sums = sight.view().of(code).months();
        if (sums.isEmpty()) {
            return List.of();
        }
        YearMonth open = sight.lastMonth();
        YearMonth last = sums.lastKey().isAfter(open) ? sums.lastKey() : open;
        Optional<Outlook> outlook = sight.view().outlook(code);
        return Stream.iterate(sums.firstKey(), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .map(month -> of(month, sums, Expectation.of(month, outlook)))
                .dropWhile(MonthPayload::isBlank)
                .filter(shown -> !shown.month.isAfter(open) || !shown.counts.isEmpty())
                .toList();
    }

    private boolean isBlank() {
        return counts.isEmpty() && departures12 == 0;
    }

    private static MonthPayload of(YearMonth month, NavigableMap<YearMonth, int[]> sums, Expectation expectation) {
        int year = sums.subMap(month.minusMonths(11), true, month, true).values().stream()
                .mapToInt(inMonth -> inMonth[DEPARTURES])
                .sum();
        return new MonthPayload(month, counts(sums.get(month)), year, expectation);
    }

    /** By measure; of nothing counted nothing. */
    static Map<String, Integer> counts(int[] sums) {
        Map<String, Integer> shown = new TreeMap<>();
        for (MonthMeasure measure : MonthMeasure.values()) {
            int count = sums == null ? 0 : sums[measure.ordinal()];
            if (count != 0) {
                shown.put(measure.label(), count);
            }
        }
        return shown;
    }
}
