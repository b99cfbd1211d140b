package no.bofast.report.model;

import java.util.SortedMap;
import java.util.TreeMap;
import no.bofast.domain.Cell;
import no.bofast.domain.MunicipalityCode;

/**
 * Sums of products per settlement year and municipality, from cohort cells: what the model is fitted to.
 *
 * <p>Kept by differences: a change of a cell's count adds to it. Mutable, for one thread.
 */
public final class ProductSums {

    private final SortedMap<MunicipalityCode, SortedMap<Integer, GroupSums>> byMunicipality = new TreeMap<>();

    /** Adds a change of the count of a cohort cell; those of {@code 0000} have no municipality to be compared by. */
    public void add(Cell.Cohort cell, int change) {
        if (cell.municipality().isProtected() || change == 0) {
            return;
        }
        GroupSums group = byMunicipality
                .computeIfAbsent(cell.municipality(), m -> new TreeMap<>())
                .computeIfAbsent(cell.settlementYear(), year -> new GroupSums());
        switch (cell.measure()) {
            case SETTLED -> group.addSettled(cell.traits(), change);
            case DEPARTED -> group.addDeparted(cell.traits(), cell.years(), change);
            case PROVISIONAL, EMIGRATED, DIED -> {}
        }
    }

    /** By municipality, then by settlement year. */
    SortedMap<MunicipalityCode, SortedMap<Integer, GroupSums>> byMunicipality() {
        return byMunicipality;
    }
}
