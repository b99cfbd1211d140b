package no.bofast.serde;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import no.bofast.domain.Cell;
import no.bofast.domain.Traits;
import no.bofast.domain.municipality.CellCount;
import no.bofast.schema.CohortCount;
import no.bofast.schema.FlowCount;
import no.bofast.schema.GroupCount;
import no.bofast.schema.MonthCount;
import no.bofast.schema.RegisteredChange;
import no.bofast.schema.RegisteredGroupChange;
import no.bofast.schema.ResidentCount;
import org.apache.avro.specific.SpecificRecord;

/** The Avro records of the metrics topics, to and from counts. */
public final class CountRecords {

    private CountRecords() {}

    /** The record that says a count; empty when the count came to nothing and its key stands alone. */
    public static Optional<SpecificRecord> toRecord(Cell cell, CellCount count) {
        return count.isNone() ? Optional.empty() : Optional.of(record(cell, count));
    }

    private static SpecificRecord record(Cell cell, CellCount count) {
        String municipality = cell.municipality().toString();
        int total = count.total();
        if (cell instanceof Cell.Cohort cohort) {
            return cohort(cohort, municipality, total);
        } else if (cell instanceof Cell.Month month) {
            Integer settlementYear = month.settlementYear() == Cell.NO_YEAR ? null : month.settlementYear();
            String measure = month.measure().label();
            List<RegisteredChange> changes = changes(count, RegisteredChange::new);
            return new MonthCount(municipality, month.month().toString(), measure, settlementYear, total, changes);
        } else if (cell instanceof Cell.Group group) {
            String dimension = group.dimension().label();
            String category = group.dimension().categoryLabel(group.category());
            List<RegisteredGroupChange> changes = changes(count, RegisteredGroupChange::new);
            return new GroupCount(
                    municipality,
                    group.month().toString(),
                    group.measure().label(),
                    dimension,
                    category,
                    total,
                    changes);
        } else if (cell instanceof Cell.Flow flow) {
            String destination = flow.destination().toString();
            return new FlowCount(municipality, destination, flow.settlementYear(), flow.years(), total);
        } else if (cell instanceof Cell.Resident resident) {
            return new ResidentCount(municipality, resident.settlementYear(), total);
        }
        throw new IllegalArgumentException("not a published cell: " + cell.getClass().getSimpleName());
    }

    private static CohortCount cohort(Cell.Cohort cell, String municipality, int total) {
        Traits traits = cell.traits();
        return new CohortCount(
                municipality,
                cell.settlementYear(),
                traits.sex().name(),
                traits.ageBand().label(),
                traits.household().name(),
                traits.country().name(),
                traits.ground().name(),
                cell.measure().label(),
                cell.years(),
                total);
    }

    /** The count that a record says. */
    public static CellCount toCount(SpecificRecord record) {
        if (record instanceof MonthCount month) {
            CellCount count = CellCount.NONE;
            for (RegisteredChange change : month.getChanges()) {
                count = count.plus(change.getRegisteredOn(), change.getChange());
            }
            return count;
        } else if (record instanceof GroupCount group) {
            CellCount count = CellCount.NONE;
            for (RegisteredGroupChange change : group.getChanges()) {
                count = count.plus(change.getRegisteredOn(), change.getChange());
            }
            return count;
        } else if (record instanceof CohortCount cohort) {
            return CellCount.NONE.plus(cohort.getCount());
        } else if (record instanceof FlowCount flow) {
            return CellCount.NONE.plus(flow.getCount());
        } else if (record instanceof ResidentCount resident) {
            return CellCount.NONE.plus(resident.getCount());
        }
        throw new IllegalArgumentException("not a count: " + record.getSchema().getFullName());
    }

    private static <T> List<T> changes(CellCount count, BiFunction<LocalDate, Integer, T> make) {
        List<T> changes = new ArrayList<>(count.size());
        count.forEachChange((date, change) -> changes.add(make.apply(date, change)));
        return changes;
    }
}
