package no.bofast.domain.municipality;

import java.time.YearMonth;
import no.bofast.domain.CaseCell;
import no.bofast.domain.CaseMeasure;
import no.bofast.domain.Cell;
import no.bofast.domain.MovingReason;
import no.bofast.domain.RightsRules;

/** {@link CaseCell}s within their block as numbers of 24 bits. Stored, so new constants of the enums go last. */
final class CaseCode {

    private static final int MEASURE_BITS = 6;
    private static final int REASON_BITS = 4;

    private static final CaseMeasure[] MEASURES = CaseMeasure.values();
    private static final MovingReason[] REASONS = MovingReason.values();

    private CaseCode() {}

    static int of(CaseCell cell) {
        int since = RightsRules.monthsBetween(YearMonth.of(cell.settlementYear(), 1), cell.month());
        int where = CellCode.with(since, cell.isDestination() ? 1 : 0, 1);
        int measure = CellCode.with(where, cell.measure().ordinal(), MEASURE_BITS);
        return CellCode.with(measure, cell.reason().ordinal(), REASON_BITS);
    }

    static Cell cell(BlockKey block, int what) {
        int measure = what >>> REASON_BITS;
        int where = measure >>> MEASURE_BITS;
        return new CaseCell(
                block.municipality(),
                block.settlementYear(),
                (where & 1) == 1,
                block.settlementMonth(1).plusMonths(where >>> 1),
                MEASURES[CellCode.last(measure, MEASURE_BITS)],
                REASONS[CellCode.last(what, REASON_BITS)]);
    }
}
