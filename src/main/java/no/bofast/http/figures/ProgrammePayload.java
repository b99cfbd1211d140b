package no.bofast.http.figures;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import no.bofast.domain.CaseCell;
import no.bofast.domain.CaseMeasure;
import no.bofast.domain.municipality.CellCount;

/**
 * Introduction programmes of those settled in a municipality that started in a year; and {@code over}, {@code movedAfter}: that ended in it.
 *
 * @param moved of those started, whose people moved while it ran
 * @param movedAfter of those over, whose people moved within twelve months after the last day, as far as that is known
 */
record ProgrammePayload(String year, Outcomes started, Outcomes moved, int over, int movedAfter) {

    /**
     * How programmes ended.
     *
     * @param stopped over and not completed
     * @param ended over, and it isn't told whether completed
     */
    record Outcomes(int people, int completed, int stopped, int ended) {}

    /** By year; none where no register tells of programmes. */
    static List<ProgrammePayload> of(Map<CaseCell, CellCount> told) {
        SortedMap<Integer, Map<CaseMeasure, Integer>> years = new TreeMap<>();
        told.forEach(
                (cell, count) -> years.computeIfAbsent(cell.month().getYear(), none -> new EnumMap<>(CaseMeasure.class))
                        .merge(cell.measure(), count.total(), Integer::sum));
        return years.entrySet().stream()
                .map(year -> of(year.getKey(), year.getValue()))
                .toList();
    }

    private static ProgrammePayload of(int year, Map<CaseMeasure, Integer> sums) {
        return new ProgrammePayload(
                Integer.toString(year),
                new Outcomes(
                        sums.getOrDefault(CaseMeasure.PROGRAMME_STARTED, 0),
                        sums.getOrDefault(CaseMeasure.PROGRAMME_COMPLETED, 0),
                        sums.getOrDefault(CaseMeasure.PROGRAMME_STOPPED, 0),
                        sums.getOrDefault(CaseMeasure.PROGRAMME_ENDED, 0)),
                new Outcomes(
                        sums.getOrDefault(CaseMeasure.MOVED_IN_PROGRAMME, 0),
                        sums.getOrDefault(CaseMeasure.MOVED_AND_COMPLETED, 0),
                        sums.getOrDefault(CaseMeasure.MOVED_AND_STOPPED, 0),
                        sums.getOrDefault(CaseMeasure.MOVED_AND_ENDED, 0)),
                sums.getOrDefault(CaseMeasure.PROGRAMME_OVER, 0),
                sums.getOrDefault(CaseMeasure.MOVED_AFTER_PROGRAMME, 0));
    }
}
