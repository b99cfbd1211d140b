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
 * A cell within its block as one number, not negative: its kind, then what the block's key doesn't tell.
 *
 * <p>For the heap only: the places of enums may differ between versions, so no code is ever stored.
 */
final class CellCode {

    private static final int COHORT = 0;
    private static final int FLOW = 1;
    private static final int RESIDENT = 2;
    private static final int MONTH = 3;
    private static final int GROUP = 4;
    private static final int TRACED = 5;
    private static final int DEPARTED = 6;

    private static final int KIND_SHIFT = 28;
    /** For years, of settlement and since, and for categories, municipalities among them: all below 10,000. */
    private static final int LAST_BITS = 14;

    private static final int MEASURE_BITS = 4;

    private static final CohortMeasure[] COHORT_MEASURES = CohortMeasure.values();
    private static final MonthMeasure[] MONTH_MEASURES = MonthMeasure.values();
    private static final GroupDimension[] DIMENSIONS = GroupDimension.values();
    private static final RightsPeriod[] RIGHTS = RightsPeriod.values();

    private CellCode() {}

    static int of(Cell cell) {
        if (cell instanceof Cell.Traced traced) {
            return code(TRACED, traced.traits().place(), traced.measure().ordinal());
        } else if (cell instanceof Cell.Departed departed) {
            return code(
                    DEPARTED, departed.destination().number(), departed.rights().ordinal());
        } else if (cell instanceof Cell.Group group) {
            int what = group.dimension().ordinal() << MEASURE_BITS
                    | group.measure().ordinal();
            return code(GROUP, what, group.category());
        } else if (cell instanceof Cell.Month month) {
            return code(MONTH, month.measure().ordinal(), month.settlementYear());
        } else if (cell instanceof Cell.Cohort cohort) {
            int what = cohort.traits().place() * COHORT_MEASURES.length
                    + cohort.measure().ordinal();
            return code(COHORT, what, cohort.years());
        } else if (cell instanceof Cell.Flow flow) {
            return code(FLOW, flow.destination().number(), flow.years());
        }
        return code(RESIDENT, 0, 0);
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
            case TRACED ->
                new Cell.Traced(municipality, block.month(), MONTH_MEASURES[last(rest)], Traits.at(rest >>> LAST_BITS));
            case DEPARTED ->
                new Cell.Departed(
                        municipality, block.month(), new MunicipalityCode(rest >>> LAST_BITS), RIGHTS[last(rest)]);
            default -> throw new AssertionError("no such kind of cell: " + code);
        };
    }

    private static Cell cohort(BlockKey block, int what, int years) {
        return new Cell.Cohort(
                block.municipality(),
                block.settlementYear(),
                Traits.at(what / COHORT_MEASURES.length),
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

    /** Hands over the codes of the cells that a cell is published in ({@link Spread}). */
    static void spread(int code, IntConsumer published) {
        int rest = code & (1 << KIND_SHIFT) - 1;
        switch (code >>> KIND_SHIFT) {
            case TRACED -> {
                for (int group : Groups.OF_TRACED[last(rest)][rest >>> LAST_BITS]) {
                    published.accept(group);
                }
            }
            case DEPARTED -> Spread.over(cell(Groups.ANY, code), group -> published.accept(of(group)));
            default -> published.accept(code);
        }
    }

    /** The codes of the groups that traits are spread over, the same in every block: looked up, since that is done for every person. */
    private static final class Groups {

        static final BlockKey ANY = BlockKey.ofMonth(MunicipalityCode.PROTECTED, YearMonth.of(2000, 1));
        /** By measure, then by place of the traits. */
        static final int[][][] OF_TRACED = new int[MONTH_MEASURES.length][Traits.PLACES][];

        static {
            for (MonthMeasure measure : List.of(MonthMeasure.SETTLED, MonthMeasure.DEPARTURES, MonthMeasure.LOST)) {
                for (int place = 0; place < Traits.PLACES; place++) {
                    OF_TRACED[measure.ordinal()][place] = ofTraced(measure, Traits.at(place));
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
