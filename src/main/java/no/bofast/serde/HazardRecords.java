package no.bofast.serde;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import no.bofast.domain.AfterDeparture;
import no.bofast.domain.Cell;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.Ground;
import no.bofast.domain.HazardMeasure;
import no.bofast.domain.Household;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.municipality.BlockKey;
import no.bofast.domain.municipality.CellCount;
import no.bofast.domain.municipality.PublishedBlock;
import no.bofast.schema.AfterDepartureCode;
import no.bofast.schema.HazardChange;
import no.bofast.schema.HazardCount;
import no.bofast.schema.HazardMeasureCode;
import no.bofast.schema.HazardMetrics;
import no.bofast.schema.OnwardCount;

/** Blocks of hazard cells, to and from their Avro record. */
final class HazardRecords {

    private static final EnumSymbols<HazardMeasure, HazardMeasureCode> MEASURES =
            EnumSymbols.of(HazardMeasure.class, HazardMeasureCode.class);
    private static final EnumSymbols<AfterDeparture, AfterDepartureCode> AFTER =
            EnumSymbols.of(AfterDeparture.class, AfterDepartureCode.class);

    private HazardRecords() {}

    static HazardMetrics toRecord(PublishedBlock block) {
        List<HazardCount> cells = new ArrayList<>(block.size());
        List<OnwardCount> onward = new ArrayList<>();
        block.forEach((cell, count) -> {
            if (cell instanceof Cell.Hazard hazard) {
                cells.add(count(hazard, count));
            } else if (cell instanceof Cell.Onward after) {
                onward.add(count(after, count.total()));
            }
        });
        BlockKey key = block.key();
        return new HazardMetrics(key.municipality().toString(), key.settlementYear(), cells, onward);
    }

    private static OnwardCount count(Cell.Onward cell, int count) {
        return new OnwardCount(cell.departed().toString(), AFTER.symbol(cell.measure()), cell.months(), count);
    }

    private static HazardCount count(Cell.Hazard cell, CellCount count) {
        List<HazardChange> changes = new ArrayList<>(count.size());
        count.forEachDay((day, change) -> changes.add(new HazardChange(LocalDate.ofEpochDay(day), change)));
        return new HazardCount(
                cell.settled().getMonthValue(),
                cell.household().name(),
                cell.country().name(),
                cell.ground().name(),
                MEASURES.symbol(cell.measure()),
                cell.months(),
                count.total(),
                changes);
    }

    static PublishedBlock toBlock(HazardMetrics record) {
        MunicipalityCode municipality = MunicipalityCode.of(record.getMunicipality());
        int year = record.getSettlementYear();
        BlockKey key = new BlockKey(municipality, BlockKey.Kind.HAZARD, year);
        int cells = record.getCells().size() + record.getOnward().size();
        PublishedBlock.Builder block = new PublishedBlock.Builder(key, cells);
        for (OnwardCount count : record.getOnward()) {
            block.add(onward(municipality, year, count), CellCount.NONE.plus(count.getCount()));
        }
        for (HazardCount count : record.getCells()) {
            block.add(cell(municipality, year, count), count(count.getChanges()));
        }
        return block.build();
    }

    private static CellCount count(List<HazardChange> changes) {
        CellCount count = CellCount.NONE;
        for (HazardChange change : changes) {
            count = count.plus(change.getRegisteredOn(), change.getChange());
        }
        return count;
    }

    private static Cell onward(MunicipalityCode municipality, int year, OnwardCount count) {
        YearMonth departed = YearMonth.parse(count.getDeparted());
        return new Cell.Onward(municipality, year, departed, AFTER.value(count.getMeasure()), count.getMonths());
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
