package no.bofast.serde.packed;

import no.bofast.domain.Cell;
import no.bofast.domain.CohortMeasure;
import no.bofast.domain.GroupDimension;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RightsPeriod;
import no.bofast.domain.municipality.BlockKey;

/** Cells as bytes: the kind, the municipality, the period (month or settlement year), then what the kind needs. */
public final class CellCodec {

    private static final CohortMeasure[] COHORT_MEASURES = CohortMeasure.values();
    private static final MonthMeasure[] MONTH_MEASURES = MonthMeasure.values();
    private static final GroupDimension[] DIMENSIONS = GroupDimension.values();
    private static final RightsPeriod[] RIGHTS = RightsPeriod.values();

    private static final int COHORT = 1;
    private static final int MONTH = 2;
    private static final int TRACED = 3;
    private static final int DEPARTED = 4;
    private static final int GROUP = 5;
    private static final int FLOW = 6;
    private static final int RESIDENT = 7;

    private CellCodec() {}

    /** A cell of a ledger. */
    public static void write(Cell cell, PackedWriter out) {
        out.octet(kind(cell)).whole(cell.municipality().number());
        if (cell instanceof Cell.Cohort cohort) {
            out.whole(cohort.settlementYear());
        } else if (cell instanceof Cell.Month month) {
            out.whole(Values.month(month.month()));
        } else if (cell instanceof Cell.Traced traced) {
            out.whole(Values.month(traced.month()));
        } else if (cell instanceof Cell.Departed departed) {
            out.whole(Values.month(departed.month()));
        } else if (cell instanceof Cell.Flow flow) {
            out.whole(flow.settlementYear());
        } else if (cell instanceof Cell.Resident resident) {
            out.whole(resident.settlementYear());
        } else if (cell instanceof Cell.Group group) {
            out.whole(Values.month(group.month()));
        }
        writeRest(cell, out);
    }

    public static Cell read(PackedReader in) {
        int kind = in.octet();
        MunicipalityCode municipality = municipality(in);
        return readRest(kind, municipality, in.wholeInt(), in);
    }

    /** A published cell within its block, whose key tells municipality and period. */
    static void writeWithin(Cell cell, PackedWriter out) {
        writeRest(cell, out.octet(kind(cell)));
    }

    static Cell readWithin(BlockKey key, PackedReader in) {
        return readRest(in.octet(), key.municipality(), key.period(), in);
    }

    private static int kind(Cell cell) {
        if (cell instanceof Cell.Cohort) {
            return COHORT;
        } else if (cell instanceof Cell.Month) {
            return MONTH;
        } else if (cell instanceof Cell.Traced) {
            return TRACED;
        } else if (cell instanceof Cell.Departed) {
            return DEPARTED;
        } else if (cell instanceof Cell.Group) {
            return GROUP;
        }
        return cell instanceof Cell.Flow ? FLOW : RESIDENT;
    }

    private static void writeRest(Cell cell, PackedWriter out) {
        if (cell instanceof Cell.Cohort cohort) {
            out.whole(Values.traits(cohort.traits()));
            out.octet(cohort.measure().ordinal()).whole(cohort.years());
        } else if (cell instanceof Cell.Month month) {
            out.octet(month.measure().ordinal()).whole(month.settlementYear());
        } else if (cell instanceof Cell.Traced traced) {
            out.octet(traced.measure().ordinal()).whole(Values.traits(traced.traits()));
        } else if (cell instanceof Cell.Departed departed) {
            out.whole(departed.destination().number()).octet(departed.rights().ordinal());
        } else if (cell instanceof Cell.Group group) {
            out.octet(group.measure().ordinal());
            out.octet(group.dimension().ordinal()).whole(group.category());
        } else if (cell instanceof Cell.Flow flow) {
            out.whole(flow.destination().number()).whole(flow.years());
        }
    }

    private static Cell readRest(int kind, MunicipalityCode municipality, int period, PackedReader in) {
        return switch (kind) {
            case COHORT ->
                new Cell.Cohort(
                        municipality, period, Values.traits(in.wholeInt()), COHORT_MEASURES[in.octet()], in.wholeInt());
            case MONTH -> new Cell.Month(municipality, Values.month(period), MONTH_MEASURES[in.octet()], in.wholeInt());
            case TRACED ->
                new Cell.Traced(
                        municipality, Values.month(period), MONTH_MEASURES[in.octet()], Values.traits(in.wholeInt()));
            case DEPARTED ->
                new Cell.Departed(municipality, Values.month(period), municipality(in), RIGHTS[in.octet()]);
            case GROUP ->
                new Cell.Group(
                        municipality,
                        Values.month(period),
                        MONTH_MEASURES[in.octet()],
                        DIMENSIONS[in.octet()],
                        in.wholeInt());
            case FLOW -> new Cell.Flow(municipality, municipality(in), period, in.wholeInt());
            case RESIDENT -> new Cell.Resident(municipality, period);
            default -> throw new IllegalStateException("unknown kind of cell: " + kind);
        };
    }

    private static MunicipalityCode municipality(PackedReader in) {
        return new MunicipalityCode(in.wholeInt());
    }
}
