package no.bofast.serde;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import no.bofast.domain.ArrivalDimension;
import no.bofast.domain.ArrivalOrder;
import no.bofast.domain.Cell;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RightsPeriod;
import no.bofast.domain.municipality.BlockKey;
import no.bofast.domain.municipality.CellCount;
import no.bofast.domain.municipality.PublishedBlock;
import no.bofast.schema.ArrivalChange;
import no.bofast.schema.ArrivalCount;
import no.bofast.schema.ArrivalDimensionCode;
import no.bofast.schema.ArrivalGroupCount;
import no.bofast.schema.ArrivalMetrics;
import no.bofast.schema.ArrivalOrderCode;
import no.bofast.schema.RightsCode;

/** Blocks of a month's arrivals, to and from their Avro record. */
final class ArrivalRecords {

    private static final EnumSymbols<ArrivalOrder, ArrivalOrderCode> ORDERS =
            EnumSymbols.of(ArrivalOrder.class, ArrivalOrderCode.class);
    private static final EnumSymbols<RightsPeriod, RightsCode> RIGHTS =
            EnumSymbols.of(RightsPeriod.class, RightsCode.class);
    private static final EnumSymbols<ArrivalDimension, ArrivalDimensionCode> DIMENSIONS =
            EnumSymbols.of(ArrivalDimension.class, ArrivalDimensionCode.class);

    private ArrivalRecords() {}

    static ArrivalMetrics toRecord(PublishedBlock block) {
        List<ArrivalCount> arrivals = new ArrayList<>();
        List<ArrivalGroupCount> groups = new ArrayList<>(block.size());
        block.forEach((cell, count) -> {
            if (cell instanceof Cell.Arrival arrival) {
                arrivals.add(arrival(arrival, count));
            } else if (cell instanceof Cell.ArrivalGroup group) {
                groups.add(group(group, count));
            }
        });
        BlockKey key = block.key();
        return new ArrivalMetrics(key.municipality().toString(), key.month().toString(), arrivals, groups);
    }

    private static ArrivalCount arrival(Cell.Arrival cell, CellCount count) {
        return new ArrivalCount(
                ORDERS.symbol(cell.order()),
                cell.origin().toString(),
                RIGHTS.symbol(cell.rights()),
                count.total(),
                changes(count));
    }

    private static ArrivalGroupCount group(Cell.ArrivalGroup cell, CellCount count) {
        return new ArrivalGroupCount(
                ORDERS.symbol(cell.order()),
                DIMENSIONS.symbol(cell.dimension()),
                cell.categoryLabel(),
                count.total(),
                changes(count));
    }

    private static List<ArrivalChange> changes(CellCount count) {
        List<ArrivalChange> changes = new ArrayList<>(count.size());
        count.forEachDay((day, change) -> changes.add(new ArrivalChange(LocalDate.ofEpochDay(day), change)));
        return changes;
    }

    static PublishedBlock toBlock(ArrivalMetrics record) {
        MunicipalityCode municipality = MunicipalityCode.of(record.getMunicipality());
        YearMonth month = YearMonth.parse(record.getMonth());
        int cells = record.getArrivals().size() + record.getGroups().size();
        PublishedBlock.Builder block =
                new PublishedBlock.Builder(BlockKey.of(municipality, BlockKey.Kind.ARRIVAL, month), cells);
        for (ArrivalCount count : record.getArrivals()) {
            block.add(arrival(municipality, month, count), count(count.getChanges()));
        }
        for (ArrivalGroupCount count : record.getGroups()) {
            if (count.getDimension() != ArrivalDimensionCode.UNKNOWN) {
                block.add(group(municipality, month, count), count(count.getChanges()));
            }
        }
        return block.build();
    }

    private static Cell arrival(MunicipalityCode municipality, YearMonth month, ArrivalCount count) {
        return new Cell.Arrival(
                municipality,
                month,
                ORDERS.value(count.getOrder()),
                MunicipalityCode.of(count.getOrigin()),
                RIGHTS.value(count.getRights()));
    }

    private static Cell group(MunicipalityCode municipality, YearMonth month, ArrivalGroupCount count) {
        ArrivalDimension dimension = DIMENSIONS.value(count.getDimension());
        int category = dimension.categories().indexOf(count.getCategory());
        return new Cell.ArrivalGroup(municipality, month, ORDERS.value(count.getOrder()), dimension, category);
    }

    private static CellCount count(List<ArrivalChange> changes) {
        int[] days = new int[changes.size()];
        int[] signed = new int[changes.size()];
        for (int i = 0; i < days.length; i++) {
            days[i] = Math.toIntExact(changes.get(i).getRegisteredOn().toEpochDay());
            signed[i] = changes.get(i).getChange();
        }
        return CellCount.of(days, signed, 0);
    }
}
