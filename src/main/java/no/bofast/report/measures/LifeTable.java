package no.bofast.report.measures;

import no.bofast.domain.CohortMeasure;
import no.bofast.view.Observation;

/**
 * The settled, departed and lost of some group, by settlement year and years since settlement.
 *
 * <p>Knows only what happened through the report's last year. Filled once, then only read.
 */
public final class LifeTable {

    private final SettlementYears years;
    private final int through;
    private final int[] settled;
    private final int[][] departed;
    private final int[][] lost;

    LifeTable(SettlementYears years, int through) {
        this.years = years;
        this.through = through;
        int cohorts = years.to() - years.from() + 1;
        int lastYear = Math.max(0, through - years.from());
        this.settled = new int[cohorts];
        this.departed = new int[cohorts][lastYear + 1];
        this.lost = new int[cohorts][lastYear + 1];
    }

    /** Counts an observation of one of the settlement years; what happened after the last year is left out. */
    void add(Observation seen) {
        int cohort = seen.settlementYear() - years.from();
        if (seen.measure() == CohortMeasure.SETTLED) {
            settled[cohort] += seen.count();
        } else if (seen.settlementYear() + seen.years() <= through) {
            addAfterSettlement(cohort, seen);
        }
    }

    private void addAfterSettlement(int cohort, Observation seen) {
        switch (seen.measure()) {
            case DEPARTED -> departed[cohort][seen.years()] += seen.count();
            case EMIGRATED, DIED -> lost[cohort][seen.years()] += seen.count();
            case SETTLED, PROVISIONAL -> {}
        }
    }

    /** The years since settlement that the oldest cohort has reached. */
    int lastYear() {
        return through - years.from();
    }

    public int settled() {
        return years.stream().map(this::settledIn).sum();
    }

    public int settledIn(int settlementYear) {
        return settled[settlementYear - years.from()];
    }

    /** All who departed through the last year. */
    public int departed() {
        return departedWithin(Math.max(0, lastYear()), 0);
    }

    /** The settled of the settlement years that have reached some years. */
    int settledReaching(int reached) {
        return years.stream()
                .filter(sy -> sy + reached <= through)
                .map(this::settledIn)
                .sum();
    }

    /** Departed within some years, of the settlement years that have reached some years. */
    int departedWithin(int within, int reached) {
        return sum(departed, within, reached);
    }

    /** Lost to follow-up within some years, of the settlement years that have reached some years. */
    int lostWithin(int within, int reached) {
        return sum(lost, within, reached);
    }

    private int sum(int[][] counts, int within, int reached) {
        int sum = 0;
        for (int cohort = 0; cohort < counts.length && years.from() + cohort + reached <= through; cohort++) {
            for (int k = 0; k <= within && k < counts[cohort].length; k++) {
                sum += counts[cohort][k];
            }
        }
        return sum;
    }
}
