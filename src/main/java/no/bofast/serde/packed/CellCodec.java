package no.bofast.serde.packed;

import java.time.YearMonth;
import no.bofast.domain.Cell;
import no.bofast.domain.CohortMeasure;
import no.bofast.domain.GroupDimension;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RightsPeriod;

/** Cells as bytes: the kind, the municipality, then what the kind needs. */
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

    public static void write(Cell cell, PackedWriter out) {
        if (cell instanceof Cell.Cohort cohort) {
            head(out, COHORT, cell).whole(cohort.settlementYear()).whole(Values.traits(cohort.traits()));
            out.octet(cohort.measure().ordinal()).whole(cohort.years());
        } else if (cell instanceof Cell.Month month) {
            head(out, MONTH, cell).whole(Values.month(month.month()));
            out.octet(month.measure().ordinal()).whole(month.settlementYear());
        } else if (cell instanceof Cell.Traced traced) {
            head(out, TRACED, cell).whole(Values.month(traced.month()));
            out.octet(traced.measure().ordinal()).whole(Values.traits(traced.traits()));
        } else if (cell instanceof Cell.Departed departed) {
            head(out, DEPARTED, cell).whole(Values.month(departed.month()));
            out.whole(departed.destination().number()).octet(departed.rights().ordinal());
        } else if (cell instanceof Cell.Group group) {
            head(out, GROUP, cell).whole(Values.month(group.month())).octet(group.measure().ordinal());
            out.octet(group.dimension().ordinal()).whole(group.category());
        } else if (cell instanceof Cell.Flow flow) {
            head(out, FLOW, cell).whole(flow.destination().number());
            out.whole(flow.settlementYear()).whole(flow.years());
        } else if (cell instanceof Cell.Resident resident) {
            head(out, RESIDENT, cell).whole(resident.settlementYear());
        }
    }

    private static PackedWriter head(PackedWriter out, int kind, Cell cell) {
        return out.octet(kind).whole(cell.municipality().number());
    }

    public static Cell read(PackedReader in) {
        int kind = in.octet();
        MunicipalityCode municipality = municipality(in);
        return switch (kind) {
            case COHORT ->
                new Cell.Cohort(
                        municipality,
                        in.wholeInt(),
                        Values.traits(in.wholeInt()),
                        COHORT_MEASURES[in.octet()],
                        in.wholeInt());
            case MONTH -> new Cell.Month(municipality, month(in), MONTH_MEASURES[in.octet()], in.wholeInt());
            case TRACED ->
                new Cell.Traced(municipality, month(in), MONTH_MEASURES[in.octet()], Values.traits(in.wholeInt()));
            case DEPARTED -> new Cell.Departed(municipality, month(in), municipality(in), RIGHTS[in.octet()]);
            case GROUP ->
                new Cell.Group(
                        municipality, month(in), MONTH_MEASURES[in.octet()], DIMENSIONS[in.octet()], in.wholeInt());
            case FLOW -> new Cell.Flow(municipality, municipality(in), in.wholeInt(), in.wholeInt());
            case RESIDENT -> new Cell.Resident(municipality, in.wholeInt());
            default -> throw new IllegalStateException("unknown kind of cell: " + kind);
        };
    }

    private static MunicipalityCode municipality(PackedReader in) {
        return new MunicipalityCode(in.wholeInt());
    }

    private static YearMonth month(PackedReader in) {
        return Values.month(in.wholeInt());
    }
}
