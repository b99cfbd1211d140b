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

    /** Every month of a municipality from the first with a count that is shown to the open one or later. */
    static List<MonthPayload> series(MunicipalityCode code, FigureSource desk) {
        NavigableMap<YearMonth, int[]> sums = desk.view().of(code).months();
        if (sums.isEmpty()) {
            return List.of();
        }
        YearMonth open = desk.lastClosedMonth().plusMonths(1);
        YearMonth last = sums.lastKey().isAfter(open) ? sums.lastKey() : open;
        Optional<Outlook> outlook = desk.view().outlook(code);
        return Stream.iterate(sums.firstKey(), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .map(month -> of(month, sums, desk.counter(code), Expectation.of(month, outlook, desk.counter(code))))
                .dropWhile(MonthPayload::isBlank)
                .filter(shown -> !shown.month.isAfter(open) || !shown.counts.isEmpty())
                .toList();
    }

    /** A series that began or ended with the exact counts would tell where the first and last are. */
    private boolean isBlank() {
        return counts.isEmpty() && departures12 == 0;
    }

    private static MonthPayload of(
            YearMonth month, NavigableMap<YearMonth, int[]> sums, Counter counter, Expectation expectation) {
        int year = sums.subMap(month.minusMonths(11), true, month, true).values().stream()
                .mapToInt(inMonth -> inMonth[DEPARTURES])
                .sum();
        return new MonthPayload(
                month, counts(month, sums.get(month), counter), counter.count(year, "departures"), expectation);
    }

    private static Map<String, Integer> counts(YearMonth month, int[] sums, Counter counter) {
        Map<String, Integer> shown = new TreeMap<>();
        for (MonthMeasure measure : MonthMeasure.values()) {
            int exact = sums == null ? 0 : sums[measure.ordinal()];
            int count = counter.count(exact, measure.label(), "month", month.toString());
            if (count != 0) {
                shown.put(measure.label(), count);
            }
        }
        return shown;
    }
}
