package no.bofast.serde;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import no.bofast.domain.Cell;
import no.bofast.domain.GroupDimension;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.municipality.BlockKey;
import no.bofast.domain.municipality.CellCount;
import no.bofast.domain.municipality.PublishedBlock;
import no.bofast.schema.GroupCount;
import no.bofast.schema.GroupDimensionCode;
import no.bofast.schema.MonthMeasureCode;
import no.bofast.schema.MonthMetrics;
import no.bofast.schema.SeriesCount;

/** Blocks of a month, to and from their Avro record. */
final class MonthRecords {

    private static final EnumSymbols<MonthMeasure, MonthMeasureCode> MEASURES =
            EnumSymbols.of(MonthMeasure.class, MonthMeasureCode.class);
    private static final EnumSymbols<GroupDimension, GroupDimensionCode> DIMENSIONS =
            EnumSymbols.of(GroupDimension.class, GroupDimensionCode.class);

    private MonthRecords() {}

    static MonthMetrics toRecord(PublishedBlock block) {
        List<SeriesCount> series = new ArrayList<>();
        List<GroupCount> groups = new ArrayList<>(block.size());
        block.forEach((cell, count) -> {
            if (cell instanceof Cell.Month month) {
                series.add(series(month, count));
            } else if (cell instanceof Cell.Group group) {
                groups.add(group(group, count));
            }
        });
        BlockKey key = block.key();
        return new MonthMetrics(key.municipality().toString(), key.month().toString(), series, groups);
    }

    private static SeriesCount series(Cell.Month cell, CellCount count) {
        Integer settlementYear = cell.settlementYear() == Cell.NO_YEAR ? null : cell.settlementYear();
        return new SeriesCount(MEASURES.symbol(cell.measure()), settlementYear, count.total(), SharedChanges.of(count));
    }

    private static GroupCount group(Cell.Group cell, CellCount count) {
        return new GroupCount(
                MEASURES.symbol(cell.measure()),
                DIMENSIONS.symbol(cell.dimension()),
                cell.dimension().categoryLabel(cell.category()),
                count.total(),
                SharedChanges.of(count));
    }

    static PublishedBlock toBlock(MonthMetrics record) {
        MunicipalityCode municipality = MunicipalityCode.of(record.getMunicipality());
        YearMonth month = month(record.getMonth());
        int cells = record.getSeries().size() + record.getGroups().size();
        PublishedBlock.Builder block = new PublishedBlock.Builder(BlockKey.ofMonth(municipality, month), cells);
        for (SeriesCount count : record.getSeries()) {
            block.add(series(municipality, month, count), SharedChanges.count(count.getChanges()));
        }
        for (GroupCount count : record.getGroups()) {
            if (count.getDimension() != GroupDimensionCode.UNKNOWN) {
                block.add(group(municipality, month, count), SharedChanges.count(count.getChanges()));
            }
        }
        return block.build();
    }

    /** From {@code yyyy-MM}, without the pains of a formatter. */
    private static YearMonth month(String text) {
        return YearMonth.of(Integer.parseInt(text, 0, 4, 10), Integer.parseInt(text, 5, text.length(), 10));
    }

    private static Cell series(MunicipalityCode municipality, YearMonth month, SeriesCount count) {
        int settlementYear = count.getSettlementYear() == null ? Cell.NO_YEAR : count.getSettlementYear();
        return new Cell.Month(municipality, month, MEASURES.value(count.getMeasure()), settlementYear);
    }

    private static Cell group(MunicipalityCode municipality, YearMonth month, GroupCount count) {
        GroupDimension dimension = DIMENSIONS.value(count.getDimension());
        int category = dimension.categoryOf(count.getCategory());
        return new Cell.Group(municipality, month, MEASURES.value(count.getMeasure()), dimension, category);
    }
}
