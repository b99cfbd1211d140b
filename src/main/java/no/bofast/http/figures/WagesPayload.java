package no.bofast.http.figures;

import java.util.Map;
import no.bofast.domain.SideCell;
import no.bofast.domain.WorkMeasure;
import no.bofast.domain.municipality.CellCount;
import no.bofast.report.measures.Adults;

/**
 * What moving did to wages and work, as far as a register tells of them.
 *
 * @param away of adults settled here who departed
 * @param here of adults who departed to here
 * @param work of everyone who departed to here
 */
record WagesPayload(Change away, Change here, Work work) {

    /** People whose wages of the calendar year after that of the move are in a higher band of half the basic amount than in the year before, in the same, or in a lower one. */
    record Change(int people, int higher, int unchanged, int lower) {

        private static final Change NONE = new Change(0, 0, 0, 0);

        private Change plus(int comparison, int count) {
            return new Change(
                    people + count,
                    higher + (comparison > 0 ? count : 0),
                    unchanged + (comparison == 0 ? count : 0),
                    lower + (comparison < 0 ? count : 0));
        }
    }

    /**
     * @param hadWork of the moved: worked on the day before
     * @param jobFirst of these: here, already
     * @param toWork of the others: came to work since
     * @param outOfWork of those who had work: were without since
     */
    record Work(int moved, int hadWork, int jobFirst, int toWork, int outOfWork) {}

    static WagesPayload of(Map<SideCell, CellCount> cells) {
        Change away = Change.NONE;
        Change here = Change.NONE;
        for (Map.Entry<SideCell, CellCount> each : cells.entrySet()) {
            if (each.getKey() instanceof SideCell.WagesOfMove move && Adults.has(move.ageBand())) {
                int comparison = move.after().compareTo(move.before());
                int count = each.getValue().total();
                away = move.isDestination() ? away : away.plus(comparison, count);
                here = move.isDestination() ? here.plus(comparison, count) : here;
            }
        }
        return new WagesPayload(away, here, work(cells));
    }

    private static Work work(Map<SideCell, CellCount> cells) {
        int[] counts = new int[WorkMeasure.values().length];
        cells.forEach((cell, count) -> {
            if (cell instanceof SideCell.Work work) {
                counts[work.measure().ordinal()] += count.total();
            }
        });
        return new Work(
                counts[WorkMeasure.MOVED.ordinal()],
                counts[WorkMeasure.HAD_WORK.ordinal()],
                counts[WorkMeasure.JOB_FIRST.ordinal()],
                counts[WorkMeasure.TO_WORK.ordinal()],
                counts[WorkMeasure.OUT_OF_WORK.ordinal()]);
    }
}
