package no.bofast.report.measures;

import java.util.Optional;
import java.util.stream.Stream;
import no.bofast.domain.Cell;
import no.bofast.domain.CohortMeasure;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.Traits;
import no.bofast.view.CountsView;

/**
 * People of one settlement year and municipality whom one thing is known of: settled, departed or lost.
 *
 * @param traits empty where the source doesn't tell
 * @param years years since settlement; 0 for the settled
 */
record Observation(
        MunicipalityCode municipality,
        int settlementYear,
        Optional<Traits> traits,
        CohortMeasure measure,
        int years,
        int count) {

    /** What is known now, from the cohort cells. */
    static Stream<Observation> now(CountsView view) {
        return view.cohorts().entrySet().stream()
                .map(e -> of(e.getKey(), e.getValue().total()));
    }

    private static Observation of(Cell.Cohort cell, int count) {
        return new Observation(
                cell.municipality(),
                cell.settlementYear(),
                Optional.of(cell.traits()),
                cell.measure(),
                cell.years(),
                count);
    }
}
