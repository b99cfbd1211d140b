package no.bofast.http.figures;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import no.bofast.domain.CaseSubject;
import no.bofast.domain.MunicipalityCode;
import no.bofast.report.tables.AssistanceAfterMove;
import no.bofast.report.tables.AssistanceAfterMove.AfterMove;
import no.bofast.report.tables.MoveColumns;
import no.bofast.report.tables.Row;
import no.bofast.view.MonitorView;

/**
 * Secondary moves of a year to a municipality while programme or grant followed people.
 *
 * @param agreement whether with an agreement: {@code yes} or {@code no}
 * @param applied of the moves: social assistance was applied for within twelve months
 * @param granted of the applied
 * @param refused of the applied, and not granted by another decision
 * @param cameBack of the refused, who have moved back since
 */
record AssistancePayload(
        String year, String agreement, int moved, int applied, int granted, int refused, int cameBack) {

    /** In order; none where no register tells of social assistance. */
    static List<AssistancePayload> of(MunicipalityCode place, MonitorView view) {
        if (view.counts().cases(CaseSubject.ASSISTANCE).isEmpty()) {
            return List.of();
        }
        SortedMap<Row, Map<AfterMove, Integer>> sums = new TreeMap<>();
        AssistanceAfterMove.forEach(
                place,
                view,
                (where, month, isAgreed, after, count) -> sums.computeIfAbsent(
                                Row.of(month.getYear(), MoveColumns.agreement(isAgreed)),
                                none -> new EnumMap<>(AfterMove.class))
                        .merge(after, count, Integer::sum));
        return sums.entrySet().stream()
                .filter(year -> year.getValue().values().stream().anyMatch(count -> count != 0))
                .map(year -> of(year.getKey(), year.getValue()))
                .toList();
    }

    private static AssistancePayload of(Row key, Map<AfterMove, Integer> sums) {
        return new AssistancePayload(
                key.get(0),
                key.get(1),
                sums.getOrDefault(AfterMove.MOVED, 0),
                sums.getOrDefault(AfterMove.APPLIED, 0),
                sums.getOrDefault(AfterMove.GRANTED, 0),
                sums.getOrDefault(AfterMove.REFUSED, 0),
                sums.getOrDefault(AfterMove.CAME_BACK, 0));
    }
}
