package no.bofast.domain.municipality;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import no.bofast.domain.Cell;
import no.bofast.domain.CohortMeasure;
import no.bofast.domain.GroupDimension;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RightsPeriod;
import no.bofast.domain.Traits;

/**
 * A cell within its block as one number: its kind, then what the block's key doesn't tell.
 *
 * <p>Part of what is stored and sent: new constants of the enums go last, and the bits say how many there may be.
 */
final class CellCode {

    /** The highest bit; the others are the cell's. */
    private static final int COHORT = 1 << 31;

    private static final int KIND_SHIFT = 28;
    private static final int FLOW = 1;
    private static final int RESIDENT = 2;
    /** Of the kind of residents, which need no number but 0. */
    private static final int UNRESOLVED = 1;

    private static final int MONTH = 3;
    private static final int GROUP = 4;
    private static final int TRACED = 5;
    private static final int DEPARTED = 6;
    private static final int HAZARD = 7;

    /** Years, of settlement and since, and categories, municipalities among them: all below 10,000. */
    private static final int NUMBER_BITS = 14;

    private static final int TRAITS_BITS = 14;
    private static final int COHORT_MEASURE_BITS = 3;
    private static final int MONTH_MEASURE_BITS = 4;
    private static final int DIMENSION_BITS = 4;
    private static final int RIGHTS_BITS = 2;
    /** Before what {@link #TRACED} and {@link #DEPARTED} need: the settlement year of those followed, counted from before the first that may be. */
    private static final int YEAR_BITS = 10;

    private static final int YEAR_BEFORE_ALL = 1899;
    private static final int TRACED_BITS = TRAITS_BITS + MONTH_MEASURE_BITS;
    private static final int DEPARTED_BITS = NUMBER_BITS + RIGHTS_BITS;

    private static final CohortMeasure[] COHORT_MEASURES = CohortMeasure.values();
    private static final MonthMeasure[] MONTH_MEASURES = MonthMeasure.values();
    private static final GroupDimension[] DIMENSIONS = GroupDimension.values();
    private static final RightsPeriod[] RIGHTS = RightsPeriod.values();

    private CellCode() {}

    static int of(Cell cell) {
        if (cell instanceof Cell.Traced traced) {
            int traits = TraitsCode.of(traced.traits());
            return kind(TRACED) | with(traits, traced.measure().ordinal(), MONTH_MEASURE_BITS);
        } else if (cell instanceof Cell.Followed || cell instanceof Cell.Led) {
            return ofFollowed(cell);
        } else if (cell instanceof Cell.Month month) {
            return kind(MONTH) | with(month.measure().ordinal(), month.settlementYear(), NUMBER_BITS);
        } else if (cell instanceof Cell.Cohort cohort) {
            int place = with(TraitsCode.of(cohort.traits()), cohort.years(), NUMBER_BITS);
            return COHORT | with(place, cohort.measure().ordinal(), COHORT_MEASURE_BITS);
        } else if (cell instanceof Cell.Flow flow) {
            return kind(FLOW) | with(flow.destination().number(), flow.years(), NUMBER_BITS);
        } else if (cell instanceof Cell.Departed departed) {
            return kind(DEPARTED)
                    | with(departed.destination().number(), departed.rights().ordinal(), RIGHTS_BITS);
        } else if (cell instanceof Cell.Group group) {
            int what = with(group.measure().ordinal(), group.dimension().ordinal(), DIMENSION_BITS);
            return kind(GROUP) | with(what, group.category(), NUMBER_BITS);
        } else if (cell instanceof Cell.Unresolved) {
            return kind(RESIDENT) | UNRESOLVED;
        }
        return cell instanceof Cell.Resident ? kind(RESIDENT) : laterKind(cell);
    }

    private static int laterKind(Cell cell) {
        if (cell instanceof Cell.Hazard hazard) {
            return kind(HAZARD) | HazardCode.of(hazard);
        }
        return MoreCellCode.of(cell);
    }

    private static int ofFollowed(Cell cell) {
        if (cell instanceof Cell.Followed followed) {
            int traits = with(year(followed.settlementYear()), TraitsCode.of(followed.traits()), TRAITS_BITS);
            return kind(TRACED) | with(traits, followed.measure().ordinal(), MONTH_MEASURE_BITS);
        }
        Cell.Led led = (Cell.Led) cell;
        int destination = with(year(led.settlementYear()), led.destination().number(), NUMBER_BITS);
        return kind(DEPARTED) | with(destination, 0, RIGHTS_BITS);
    }

    private static int year(int settlementYear) {
        return with(0, settlementYear - YEAR_BEFORE_ALL, YEAR_BITS);
    }

    private static int kind(int kind) {
        return kind << KIND_SHIFT;
    }

    /** What is before, and then a number in some bits. */
    static int with(int before, int number, int bits) {
        if (number >>> bits != 0 || before < 0) {
            throw new IllegalArgumentException(
                    "no place for " + number + " in " + bits + " bits of a cell, after " + before);
        }
        return before << bits | number;
    }

    static int last(int code, int bits) {
        return code & (1 << bits) - 1;
    }

    /** The cell that a code stands for in a block. */
    static Cell cell(BlockKey block, int code) {
        if (code < 0) {
            return cohort(block, code & ~COHORT);
        }
        MunicipalityCode municipality = block.municipality();
        int what = last(code, KIND_SHIFT);
        return switch (code >>> KIND_SHIFT) {
            case FLOW ->
                new Cell.Flow(
                        municipality,
                        new MunicipalityCode(what >>> NUMBER_BITS),
                        block.settlementYear(),
                        last(what, NUMBER_BITS));
            case RESIDENT ->
                what == UNRESOLVED
                        ? new Cell.Unresolved(municipality, block.settlementYear())
                        : new Cell.Resident(municipality, block.settlementYear());
            case MONTH ->
                new Cell.Month(
                        municipality, block.month(), MONTH_MEASURES[what >>> NUMBER_BITS], last(what, NUMBER_BITS));
            case GROUP -> group(block, what >>> NUMBER_BITS, last(what, NUMBER_BITS));
            case TRACED -> traced(block, what >>> TRACED_BITS, last(what, TRACED_BITS));
            case DEPARTED -> departed(block, what >>> DEPARTED_BITS, last(what, DEPARTED_BITS));
            case HAZARD -> HazardCode.cell(block, what);
            default -> MoreCellCode.cell(block, code);
        };
    }

    private static Cell traced(BlockKey block, int year, int what) {
        MonthMeasure measure = MONTH_MEASURES[last(what, MONTH_MEASURE_BITS)];
        Traits traits = TraitsCode.traits(what >>> MONTH_MEASURE_BITS);
        return year == 0
                ? new Cell.Traced(block.municipality(), block.month(), measure, traits)
                : new Cell.Followed(block.municipality(), block.month(), measure, year + YEAR_BEFORE_ALL, traits);
    }

    private static Cell departed(BlockKey block, int year, int what) {
        MunicipalityCode destination = new MunicipalityCode(what >>> RIGHTS_BITS);
        return year == 0
                ? new Cell.Departed(block.municipality(), block.month(), destination, RIGHTS[last(what, RIGHTS_BITS)])
                : new Cell.Led(block.municipality(), block.month(), year + YEAR_BEFORE_ALL, destination);
    }

    private static Cell cohort(BlockKey block, int what) {
        int place = what >>> COHORT_MEASURE_BITS;
        return new Cell.Cohort(
                block.municipality(),
                block.settlementYear(),
                TraitsCode.traits(place >>> NUMBER_BITS),
                COHORT_MEASURES[last(what, COHORT_MEASURE_BITS)],
                last(place, NUMBER_BITS));
    }

    private static Cell group(BlockKey block, int what, int category) {
        return new Cell.Group(
                block.municipality(),
                block.month(),
                MONTH_MEASURES[what >>> DIMENSION_BITS],
                DIMENSIONS[last(what, DIMENSION_BITS)],
                category);
    }

    /** Hands over the codes of the cells that a cell is published in ({@link Spread}). */
    static void spread(int code, IntConsumer published) {
        switch (code >>> KIND_SHIFT) {
            case TRACED -> {
                int what = last(code, KIND_SHIFT);
                if (what >>> TRACED_BITS != 0) {
                    return;
                }
                int traits = what >>> MONTH_MEASURE_BITS;
                for (int group : Groups.OF_TRACED[last(what, MONTH_MEASURE_BITS)][traits]) {
                    published.accept(group);
                }
            }
            case MoreCellCode.MORE -> MoreCellCode.spread(code, published);
            case DEPARTED -> Spread.over(cell(Groups.ANY, code), group -> published.accept(of(group)));
            default -> published.accept(code);
        }
    }

    /** The codes of the groups that traits are spread over, the same in every block: looked up, since that is done for every person. */
    private static final class Groups {

        static final BlockKey ANY = BlockKey.ofMonth(MunicipalityCode.PROTECTED, YearMonth.of(2000, 1));
        /** By measure, then by code of the traits. */
        static final int[][][] OF_TRACED = new int[MONTH_MEASURES.length][1 << TRAITS_BITS][];

        static {
            for (MonthMeasure measure : List.of(
                    MonthMeasure.SETTLED, MonthMeasure.DEPARTURES, MonthMeasure.LOST, MonthMeasure.ACCOMPANIED)) {
                for (int place = 0; place < Traits.PLACES; place++) {
                    Traits traits = Traits.at(place);
                    OF_TRACED[measure.ordinal()][TraitsCode.of(traits)] = ofTraced(measure, traits);
                }
            }
        }

        private Groups() {}

        private static int[] ofTraced(MonthMeasure measure, Traits traits) {
            List<Integer> groups = new ArrayList<>();
            Cell traced = new Cell.Traced(ANY.municipality(), ANY.month(), measure, traits);
            Spread.over(traced, group -> groups.add(of(group)));
            return groups.stream().mapToInt(Integer::intValue).toArray();
        }
    }
}
