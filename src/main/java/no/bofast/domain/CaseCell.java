package no.bofast.domain;

import java.time.YearMonth;

/**
 * Cases of people of a settlement year with the authorities about moving from or to the municipality, why they moved, and what
 * those who were settled there take part in.
 *
 * @param isDestination whether the municipality is the one to move to; else it is the one to move from, or that of the settlement
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
