package no.bofast.serde;

import java.time.YearMonth;
import no.bofast.domain.CaseCell;
import no.bofast.domain.CaseMeasure;
import no.bofast.domain.MovingReason;
import no.bofast.domain.municipality.BlockKey;
import no.bofast.schema.CaseCount;
import no.bofast.schema.CaseMeasureCode;

/** Counts of people's cases, to and from their part of an Avro record. */
final class CaseRecords {

    private static final EnumSymbols<CaseMeasure, CaseMeasureCode> MEASURES =
            EnumSymbols.of(CaseMeasure.class, CaseMeasureCode.class);

    private CaseRecords() {}

    static CaseCount count(CaseCell cell, int count) {
        return new CaseCount(
                cell.isDestination(),
                cell.month().toString(),
                MEASURES.symbol(cell.measure()),
                cell.reason().name(),
                count);
    }

    static CaseCell cell(BlockKey key, CaseCount count) {
        return new CaseCell(
                key.municipality(),
                key.settlementYear(),
                count.getDestination(),
                YearMonth.parse(count.getMonth()),
                MEASURES.value(count.getMeasure()),
                MovingReason.valueOf(count.getReason()));
    }
}
