package no.bofast.domain.municipality;

import no.bofast.domain.Cell;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.Ground;
import no.bofast.domain.HazardMeasure;
import no.bofast.domain.Household;

/** A hazard cell within its block as 28 bits of a {@link CellCode}; stored, so new constants of the enums go last. */
final class HazardCode {

    private static final int HOUSEHOLD_BITS = 3;
    private static final int COUNTRY_BITS = 4;
    private static final int GROUND_BITS = 2;
    private static final int MEASURE_BITS = 2;
    /** Up to a hundred years and seventy. */
    private static final int MONTHS_BITS = 11;

    private static final Household[] HOUSEHOLDS = Household.values();
    private static final CountryGroup[] COUNTRIES = CountryGroup.values();
    private static final Ground[] GROUNDS = Ground.values();
    private static final HazardMeasure[] MEASURES = HazardMeasure.values();

    private HazardCode() {}

    static int of(Cell.Hazard cell) {
        int code = cell.settled().getMonthValue();
        code = CellCode.with(code, cell.household().ordinal(), HOUSEHOLD_BITS);
        code = CellCode.with(code, cell.country().ordinal(), COUNTRY_BITS);
        code = CellCode.with(code, cell.ground().ordinal(), GROUND_BITS);
        code = CellCode.with(code, cell.measure().ordinal(), MEASURE_BITS);
        return CellCode.with(code, cell.months(), MONTHS_BITS);
    }

    static Cell.Hazard cell(BlockKey block, int code) {
        int months = CellCode.last(code, MONTHS_BITS);
        int rest = code >>> MONTHS_BITS;
        HazardMeasure measure = MEASURES[CellCode.last(rest, MEASURE_BITS)];
        rest >>>= MEASURE_BITS;
        Ground ground = GROUNDS[CellCode.last(rest, GROUND_BITS)];
        rest >>>= GROUND_BITS;
        CountryGroup country = COUNTRIES[CellCode.last(rest, COUNTRY_BITS)];
        rest >>>= COUNTRY_BITS;
        Household household = HOUSEHOLDS[CellCode.last(rest, HOUSEHOLD_BITS)];
        return new Cell.Hazard(
                block.municipality(),
                block.settlementMonth(rest >>> HOUSEHOLD_BITS),
                household,
                country,
                ground,
                measure,
                months);
    }
}
