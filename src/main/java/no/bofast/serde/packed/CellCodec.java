package no.bofast.serde.packed;

import no.bofast.domain.Cell;
import no.bofast.domain.CohortMeasure;
import no.bofast.domain.GroupDimension;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RightsPeriod;
import no.bofast.domain.municipality.BlockKey;

/**
 * Reads cells as release 0.1.0 stored and sent them: the kind, the municipality, the period (month or settlement year), then
 * what the kind needs.
 */
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
    public static Cell read(PackedReader in) {
        int kind = in.octet();
        MunicipalityCode municipality = municipality(in);
        return readRest(kind, municipality, in.wholeInt(), in);
    }

    /** A cell within its block, whose key tells municipality and period. */
    static Cell readWithin(BlockKey key, PackedReader in) {
        return readRest(in.octet(), key.municipality(), key.period(), in);
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
