package no.bofast.http.figures;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import no.bofast.domain.CaseSubject;
import no.bofast.report.tables.MoveColumns;
import no.bofast.report.tables.MoveReasons;
import no.bofast.report.tables.Row;
import no.bofast.view.CountsView;

/**
 * Secondary moves of a year from a municipality or to it, by why people made them.
 *
 * @param side {@code from} or {@code to}
 * @param reason {@code unknown} of whom nothing is told
 */
record ReasonPayload(String year, String side, String reason, int count) {

    /** Of a municipality, in order; none where no register tells of reasons. */
    static List<ReasonPayload> of(CountsView counts) {
        if (counts.cases(CaseSubject.REASON).isEmpty()) {
            return List.of();
        }
        SortedMap<Row, Integer> sums = new TreeMap<>();
        MoveReasons.forEach(
                counts,
                (where, isDestination, month, reason, count) -> sums.merge(
                        Row.of(month.getYear(), MoveColumns.side(isDestination), reason.label()), count, Integer::sum));
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue() != 0)
                .map(sum -> of(sum.getKey(), sum.getValue()))
                .toList();
    }

    private static ReasonPayload of(Row key, int count) {
        return new ReasonPayload(key.get(0), key.get(1), key.get(2), count);
    }
}
