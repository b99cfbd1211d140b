package no.bofast.domain;

import java.time.YearMonth;

/**
 * Cases of people of a settlement year with the authorities about moving from or to the municipality, and why they moved.
 *
 * @param isDestination whether the municipality is the one to move to
 * @param month of what is counted
 */
public record CaseCell(
        MunicipalityCode municipality,
        int settlementYear,
        boolean isDestination,
        YearMonth month,
        CaseMeasure measure,
        MovingReason reason)
        implements SideCell {

    @Override
    public <T> T accept(Visitor<T> visitor) {
        return visitor.ofCase(this);
    }
}
