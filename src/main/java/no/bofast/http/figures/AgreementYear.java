package no.bofast.http.figures;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import no.bofast.domain.CaseSubject;
import no.bofast.domain.MunicipalityCode;
import no.bofast.report.tables.AgreedMoves;
import no.bofast.report.tables.MoveColumns;
import no.bofast.view.MonitorView;

/**
 * Agreements of a year on moves from a municipality or to it.
 *
 * @param side {@code from} or {@code to}
 * @param requested asked for in the year
 * @param granted in the year, by the last decision
 * @param refused in the year, by the last decision
 * @param refusedWithJob of these, there was a job to go to
 * @param movedAgreed moved in the year while programme or grant ran, after it was granted
 * @param movedUnasked of whom nothing is told that they asked
 * @param cameBack of those moved after a refusal in the year, who have come back since
 */
record AgreementYear(
        String year,
        String side,
        int requested,
        int granted,
        int refused,
        int refusedWithJob,
        int movedAgreed,
        int movedRefused,
        int movedUndecided,
        int movedUnasked,
        int cameBack) {

    /** Each year and side of which anything is told, in order; none where no register tells of agreements. */
    static List<AgreementYear> of(MunicipalityCode place, MonitorView view) {
        if (view.counts().cases(CaseSubject.AGREEMENT).isEmpty()) {
            return List.of();
        }
        SortedMap<YearAndSide, Map<String, Integer>> sums = new TreeMap<>();
        AgreedMoves.forEach(
                place,
                view,
                (where, isDestination, month, measure, reason, count) -> sums.computeIfAbsent(
                                new YearAndSide(month.getYear(), MoveColumns.side(isDestination)),
                                none -> new TreeMap<>())
                        .merge(measure, count, Integer::sum));
        return sums.entrySet().stream()
                .filter(year -> year.getValue().values().stream().anyMatch(count -> count != 0))
                .map(year -> of(year.getKey(), year.getValue()))
                .toList();
    }

    private record YearAndSide(int year, String side) implements Comparable<YearAndSide> {
        @Override
        public int compareTo(YearAndSide other) {
            return year == other.year ? side.compareTo(other.side) : Integer.compare(year, other.year);
        }
    }

    private static AgreementYear of(YearAndSide key, Map<String, Integer> sums) {
        return new AgreementYear(
                Integer.toString(key.year),
                key.side,
                sums.getOrDefault("requested", 0),
                sums.getOrDefault("granted", 0),
                sums.getOrDefault("refused", 0),
                sums.getOrDefault("refused_with_job", 0),
                sums.getOrDefault("moved_agreed", 0),
                sums.getOrDefault("moved_refused", 0),
                sums.getOrDefault("moved_undecided", 0),
                sums.getOrDefault("moved_unasked", 0),
                sums.getOrDefault("came_back", 0));
    }
}
