package no.bofast.domain.municipality;

import no.bofast.domain.AgeBand;
import no.bofast.domain.Cell;
import no.bofast.domain.CohortMeasure;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.Ground;
import no.bofast.domain.GroupDimension;
import no.bofast.domain.Household;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.Sex;
import no.bofast.domain.Traits;

/**
 * A published cell within its block as one number, not negative: its kind, then what the block's key doesn't tell.
 *
 * <p>For the heap only: the places of enums may differ between versions, so no code is ever stored.
 */
final class CellCode {

    private static final int COHORT = 0;
    private static final int FLOW = 1;
    private static final int RESIDENT = 2;
    private static final int MONTH = 3;
    private static final int GROUP = 4;

    private static final int KIND_SHIFT = 28;
    /** For years, of settlement and since, and for categories, municipalities among them: all below 10,000. */
    private static final int LAST_BITS = 14;

    private static final int MEASURE_BITS = 4;

    private static final CohortMeasure[] COHORT_MEASURES = CohortMeasure.values();
    private static final MonthMeasure[] MONTH_MEASURES = MonthMeasure.values();
    private static final GroupDimension[] DIMENSIONS = GroupDimension.values();
    private static final Sex[] SEXES = Sex.values();
    private static final AgeBand[] AGE_BANDS = AgeBand.values();
    private static final Household[] HOUSEHOLDS = Household.values();
    private static final CountryGroup[] COUNTRIES = CountryGroup.values();
    private static final Ground[] GROUNDS = Ground.values();

    private CellCode() {}

    static int of(Cell cell) {
        if (cell instanceof Cell.Group group) {
            int what = group.dimension().ordinal() << MEASURE_BITS
                    | group.measure().ordinal();
            return code(GROUP, what, group.category());
        } else if (cell instanceof Cell.Month month) {
            return code(MONTH, month.measure().ordinal(), month.settlementYear());
        } else if (cell instanceof Cell.Cohort cohort) {
            int what = place(cohort.traits()) * COHORT_MEASURES.length
                    + cohort.measure().ordinal();
            return code(COHORT, what, cohort.years());
        } else if (cell instanceof Cell.Flow flow) {
            return code(FLOW, flow.destination().number(), flow.years());
        } else if (cell instanceof Cell.Resident) {
            return code(RESIDENT, 0, 0);
        }
        throw BlockKey.notPublished(cell);
    }

    private static int code(int kind, int what, int last) {
        int rest = what << LAST_BITS | last;
        if (last < 0 || last >> LAST_BITS != 0 || rest >>> KIND_SHIFT != 0) {
            throw new IllegalArgumentException("no place for " + last + " in a cell of kind " + kind);
        }
        return kind << KIND_SHIFT | rest;
    }

    /** The cell that a code stands for in a block. */
    static Cell cell(BlockKey block, int code) {
        MunicipalityCode municipality = block.municipality();
        int rest = code & (1 << KIND_SHIFT) - 1;
        return switch (code >>> KIND_SHIFT) {
            case COHORT -> cohort(block, rest >>> LAST_BITS, last(rest));
            case FLOW ->
                new Cell.Flow(
                        municipality, new MunicipalityCode(rest >>> LAST_BITS), block.settlementYear(), last(rest));
            case RESIDENT -> new Cell.Resident(municipality, block.settlementYear());
            case MONTH -> new Cell.Month(municipality, block.month(), MONTH_MEASURES[rest >>> LAST_BITS], last(rest));
            case GROUP -> group(block, rest >>> LAST_BITS, last(rest));
            default -> throw new AssertionError("no such kind of cell: " + code);
        };
    }

    private static Cell cohort(BlockKey block, int what, int years) {
        return new Cell.Cohort(
                block.municipality(),
                block.settlementYear(),
                traits(what / COHORT_MEASURES.length),
                COHORT_MEASURES[what % COHORT_MEASURES.length],
                years);
    }

    private static Cell group(BlockKey block, int what, int category) {
        return new Cell.Group(
                block.municipality(),
                block.month(),
                MONTH_MEASURES[what & (1 << MEASURE_BITS) - 1],
                DIMENSIONS[what >>> MEASURE_BITS],
                category);
    }

    private static int last(int rest) {
        return rest & (1 << LAST_BITS) - 1;
    }

    private static int place(Traits traits) {
        int place = traits.sex().ordinal();
        place = place * AGE_BANDS.length + traits.ageBand().ordinal();
        place = place * HOUSEHOLDS.length + traits.household().ordinal();
        place = place * COUNTRIES.length + traits.country().ordinal();
        return place * GROUNDS.length + traits.ground().ordinal();
    }

    /** The traits at a place: the digits of {@link #place}, the last first. */
    private static Traits traits(int place) {
        int rest = place;
        Ground ground = GROUNDS[rest % GROUNDS.length];
        rest /= GROUNDS.length;
        CountryGroup country = COUNTRIES[rest % COUNTRIES.length];
        rest /= COUNTRIES.length;
        Household household = HOUSEHOLDS[rest % HOUSEHOLDS.length];
        rest /= HOUSEHOLDS.length;
        return new Traits(
                SEXES[rest / AGE_BANDS.length], AGE_BANDS[rest % AGE_BANDS.length], household, country, ground);
    }
}
