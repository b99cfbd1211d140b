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
import no.bofast.domain.municipality.CountBlock;
import no.bofast.schema.GroupCount;
import no.bofast.schema.GroupDimensionCode;
import no.bofast.schema.MonthMeasureCode;
import no.bofast.schema.MonthMetrics;
import no.bofast.schema.RegisteredChange;
import no.bofast.schema.SeriesCount;

/** Blocks of a month, to and from their Avro record. */
final class MonthRecords {

    private MonthRecords() {}

    static MonthMetrics toRecord(CountBlock block) {
        List<SeriesCount> series = new ArrayList<>();
        List<GroupCount> groups = new ArrayList<>();
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
        MonthMeasureCode measure = MonthMeasureCode.valueOf(cell.measure().name());
        return new SeriesCount(measure, settlementYear, count.total(), changes(count));
    }

    private static GroupCount group(Cell.Group cell, CellCount count) {
        return new GroupCount(
                MonthMeasureCode.valueOf(cell.measure().name()),
                GroupDimensionCode.valueOf(cell.dimension().name()),
                cell.dimension().categoryLabel(cell.category()),
                count.total(),
                changes(count));
    }

    private static List<RegisteredChange> changes(CellCount count) {
        List<RegisteredChange> changes = new ArrayList<>(count.size());
        count.forEachChange((date, change) -> changes.add(new RegisteredChange(date, change)));
        return changes;
    }

    static CountBlock toBlock(MonthMetrics record) {
        MunicipalityCode municipality = MunicipalityCode.of(record.getMunicipality());
        YearMonth month = YearMonth.parse(record.getMonth());
        CountBlock block = new CountBlock(BlockKey.ofMonth(municipality, month));
        record.getSeries().forEach(count -> block.add(series(municipality, month, count), count(count.getChanges())));
        record.getGroups().forEach(count -> block.add(group(municipality, month, count), count(count.getChanges())));
        return block;
    }

    private static Cell series(MunicipalityCode municipality, YearMonth month, SeriesCount count) {
        int settlementYear = count.getSettlementYear() == null ? Cell.NO_YEAR : count.getSettlementYear();
        MonthMeasure measure = MonthMeasure.valueOf(count.getMeasure().name());
        return new Cell.Month(municipality, month, measure, settlementYear);
    }

    private static Cell group(MunicipalityCode municipality, YearMonth month, GroupCount count) {
        GroupDimension dimension = GroupDimension.valueOf(count.getDimension().name());
        MonthMeasure measure = MonthMeasure.valueOf(count.getMeasure().name());
        int category = dimension.categoryOf(count.getCategory());
        return new Cell.Group(municipality, month, measure, dimension, category);
    }

    private static CellCount count(List<RegisteredChange> changes) {
        int[] days = new int[changes.size()];
        int[] signed = new int[changes.size()];
        for (int i = 0; i < days.length; i++) {
            days[i] = Math.toIntExact(changes.get(i).getRegisteredOn().toEpochDay());
            signed[i] = changes.get(i).getChange();
        }
        return CellCount.of(days, signed, 0);
    }
}
