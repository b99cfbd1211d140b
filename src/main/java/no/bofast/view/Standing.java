package no.bofast.view;

import java.util.Map;
import no.bofast.domain.Cell;
import no.bofast.domain.CohortMeasure;
import no.bofast.domain.municipality.CellCount;

/** How many were settled somewhere, and what became of them until now. */
public record Standing(int settled, int departed, int provisional, int emigrated, int died, int residents) {

    public static final Standing NONE = new Standing(0, 0, 0, 0, 0, 0);

    /** Adds up the counts of one municipality, or of several. */
    public static Standing of(CountsView counts) {
        int[] sums = new int[CohortMeasure.values().length];
        for (Map.Entry<Cell.Cohort, CellCount> cohort : counts.cohorts().entrySet()) {
            sums[cohort.getKey().measure().ordinal()] += cohort.getValue().total();
        }
        int residents =
                counts.residents().values().stream().mapToInt(CellCount::total).sum();
        return new Standing(sums[0], sums[1], sums[2], sums[3], sums[4], residents);
    }

    public Standing plus(Standing other) {
        return new Standing(
                settled + other.settled,
                departed + other.departed,
                provisional + other.provisional,
                emigrated + other.emigrated,
                died + other.died,
                residents + other.residents);
    }

    /** Those neither departed, provisionally or not, nor lost to follow-up. */
    public int atRisk() {
        return settled - departed - provisional - emigrated - died;
    }
}
