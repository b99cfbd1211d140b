package no.bofast.domain.municipality;

import no.bofast.domain.FamilyCell;
import no.bofast.domain.FamilyMeasure;

/** What is told of families within its block, as a number; stored, so new measures go last. */
final class FamilyCode {

    private static final int NUMBER_BITS = 12;
    /** No family has more members than that. */
    private static final int OF_BITS = 5;

    private static final FamilyMeasure[] MEASURES = FamilyMeasure.values();

    private FamilyCode() {}

    static int of(FamilyCell.Told told) {
        int number = CellCode.with(told.measure().ordinal(), told.number(), NUMBER_BITS);
        return CellCode.with(number, told.of(), OF_BITS);
    }

    static FamilyCell cell(BlockKey block, int code) {
        int number = code >>> OF_BITS;
        return new FamilyCell.Told(
                block.municipality(),
                block.settlementYear(),
                MEASURES[number >>> NUMBER_BITS],
                CellCode.last(number, NUMBER_BITS),
                CellCode.last(code, OF_BITS));
    }
}
