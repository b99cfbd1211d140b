package no.bofast.serde;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import no.bofast.domain.Cell;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.Ground;
import no.bofast.domain.HazardMeasure;
import no.bofast.domain.Household;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.municipality.BlockKey;
import no.bofast.domain.municipality.CellCount;
import no.bofast.domain.municipality.PublishedBlock;
import no.bofast.schema.HazardCount;
import no.bofast.schema.HazardMeasureCode;
import no.bofast.schema.HazardMetrics;

/** Blocks of hazard cells, to and from their Avro record. */
final class HazardRecords {

    private static final EnumSymbols<HazardMeasure, HazardMeasureCode> MEASURES =
            EnumSymbols.of(HazardMeasure.class, HazardMeasureCode.class);

    private HazardRecords() {}

    static HazardMetrics toRecord(PublishedBlock block) {
        List<HazardCount> cells = new ArrayList<>(block.size());
        block.forEach((cell, count) -> cells.add(count((Cell.Hazard) cell, count.total())));
        BlockKey key = block.key();
        return new HazardMetrics(key.municipality().toString(), key.settlementYear(), cells);
    }

    private static HazardCount count(Cell.Hazard cell, int count) {
        return new HazardCount(
                cell.settled().getMonthValue(),
                cell.household().name(),
                cell.country().name(),
                cell.ground().name(),
                MEASURES.symbol(cell.measure()),
                cell.months(),
                count);
    }

    static PublishedBlock toBlock(HazardMetrics record) {
        MunicipalityCode municipality = MunicipalityCode.of(record.getMunicipality());
        int year = record.getSettlementYear();
        BlockKey key = new BlockKey(municipality, BlockKey.Kind.HAZARD, year);
        PublishedBlock.Builder block =
                new PublishedBlock.Builder(key, record.getCells().size());
        for (HazardCount count : record.getCells()) {
            block.add(cell(municipality, year, count), CellCount.NONE.plus(count.getCount()));
        }
        return block.build();
    }

    private static Cell cell(MunicipalityCode municipality, int year, HazardCount count) {
        return new Cell.Hazard(
                municipality,
                YearMonth.of(year, count.getMonth()),
                Household.valueOf(count.getHousehold()),
                CountryGroup.of(count.getCountry()),
                Ground.valueOf(count.getGround()),
                MEASURES.value(count.getMeasure()),
                count.getMonths());
    }
}
