package no.bofast.serde;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import no.bofast.domain.CameAs;
import no.bofast.domain.Cell;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.municipality.BlockKey;
import no.bofast.domain.municipality.CellCount;
import no.bofast.domain.municipality.PublishedBlock;
import no.bofast.schema.CameAsCode;
import no.bofast.schema.ResidentChange;
import no.bofast.schema.StockCount;
import no.bofast.schema.StockMetrics;

/** Blocks of who lives in a municipality, to and from their Avro record. */
final class StockRecords {

    private static final EnumSymbols<CameAs, CameAsCode> CAME_AS = EnumSymbols.of(CameAs.class, CameAsCode.class);

    private StockRecords() {}

    static StockMetrics toRecord(PublishedBlock block) {
        List<StockCount> residents = new ArrayList<>(block.size());
        List<ResidentChange> changes = new ArrayList<>();
        block.forEach((cell, count) -> {
            if (cell instanceof Cell.Stock stock) {
                residents.add(residents(stock, count.total()));
            } else if (cell instanceof Cell.ResidentChange change) {
                changes.add(new ResidentChange(change.on(), count.total()));
            }
        });
        BlockKey key = block.key();
        return new StockMetrics(key.municipality().toString(), key.settlementYear(), residents, changes);
    }

    private static StockCount residents(Cell.Stock cell, int count) {
        return new StockCount(
                cell.settled().getMonthValue(),
                cell.isOfProgrammeAge(),
                cell.country().name(),
                CAME_AS.symbol(cell.cameAs()),
                count);
    }

    static PublishedBlock toBlock(StockMetrics record) {
        MunicipalityCode municipality = MunicipalityCode.of(record.getMunicipality());
        int year = record.getSettlementYear();
        BlockKey key = new BlockKey(municipality, BlockKey.Kind.STOCK, year);
        int cells = record.getResidents().size() + record.getChanges().size();
        PublishedBlock.Builder block = new PublishedBlock.Builder(key, cells);
        for (ResidentChange change : record.getChanges()) {
            Cell cell = new Cell.ResidentChange(municipality, year, change.getOn());
            block.add(cell, CellCount.NONE.plus(change.getChange()));
        }
        for (StockCount count : record.getResidents()) {
            block.add(cell(municipality, year, count), CellCount.NONE.plus(count.getCount()));
        }
        return block.build();
    }

    private static Cell cell(MunicipalityCode municipality, int year, StockCount count) {
        return new Cell.Stock(
                municipality,
                YearMonth.of(year, count.getMonth()),
                count.getProgrammeAge(),
                CountryGroup.of(count.getCountry()),
                CAME_AS.value(count.getCameAs()));
    }
}
