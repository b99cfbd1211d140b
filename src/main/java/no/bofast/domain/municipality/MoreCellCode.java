package no.bofast.domain.municipality;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.IntConsumer;
import no.bofast.domain.AfterDeparture;
import no.bofast.domain.AgeNow;
import no.bofast.domain.ArrivalDimension;
import no.bofast.domain.ArrivalOrder;
import no.bofast.domain.Arriver;
import no.bofast.domain.CameAs;
import no.bofast.domain.Cell;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.FamilyCell;
import no.bofast.domain.Ground;
import no.bofast.domain.Household;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RightsPeriod;
import no.bofast.domain.RightsRules;
import no.bofast.domain.Sex;
import no.bofast.domain.SideCell;

/**
 * The kinds of cells that came after release 0.1.0, as {@link CellCode}s: they share its kind 0, and have four bits more that tell
 * one from another. Stored, so new constants of the enums go last.
 */
final class MoreCellCode {

    /** The kind of a {@link CellCode} that stands for all of these. */
    static final int MORE = 0;

    private static final int KIND_SHIFT = 24;
    private static final int ARRIVAL = 1;
    private static final int ARRIVED = 2;
    private static final int ARRIVAL_GROUP = 3;
    private static final int STOCK = 4;
    private static final int RIGHTS_DEPARTURE = 5;
    private static final int RESIDENT_CHANGE = 6;
    private static final int ONWARD = 7;
    private static final int FAMILIES = 11;

    private static final int MUNICIPALITY_BITS = 14;
    private static final int RIGHTS_BITS = 2;
    private static final int YEARS_BITS = 8;
    private static final int SEX_BITS = 2;
    private static final int COUNTRY_BITS = 4;
    private static final int GROUND_BITS = 2;
    private static final int AGE_BITS = 3;
    private static final int HOUSEHOLD_BITS = 3;
    private static final int CAME_AS_BITS = 3;
    private static final int DIMENSION_BITS = 3;
    private static final int CATEGORY_BITS = 4;

    private static final int AFTER_BITS = 2;
    /** Up to a hundred years and seventy. */
    private static final int MONTHS_BITS = 11;

    /** No fact holds from an earlier day. */
    private static final long FIRST_DAY = LocalDate.of(1900, 1, 1).toEpochDay();

    private static final AfterDeparture[] AFTER = AfterDeparture.values();
    private static final ArrivalOrder[] ORDERS = ArrivalOrder.values();
    private static final ArrivalDimension[] DIMENSIONS = ArrivalDimension.values();
    private static final RightsPeriod[] RIGHTS = RightsPeriod.values();
    private static final CameAs[] CAME_AS = CameAs.values();
    private static final Sex[] SEXES = Sex.values();
    private static final CountryGroup[] COUNTRIES = CountryGroup.values();
    private static final Ground[] GROUNDS = Ground.values();
    private static final AgeNow[] AGES = AgeNow.values();
    private static final Household[] HOUSEHOLDS = Household.values();

    private MoreCellCode() {}

    static int of(Cell cell) {
        if (cell instanceof Cell.Arrival arrival) {
            int from = CellCode.with(arrival.order().ordinal(), arrival.origin().number(), MUNICIPALITY_BITS);
            return kind(ARRIVAL) | CellCode.with(from, arrival.rights().ordinal(), RIGHTS_BITS);
        } else if (cell instanceof Cell.Arrived arrived) {
            return kind(ARRIVED) | arriver(arrived.order().ordinal(), arrived.arriver());
        } else if (cell instanceof Cell.ArrivalGroup group) {
            int order = group.order().ordinal();
            return arrivalGroup(order, group.dimension().ordinal(), group.category());
        } else if (cell instanceof Cell.Stock stock) {
            int who = stock.settled().getMonthValue() << 1 | (stock.isOfProgrammeAge() ? 1 : 0);
            who = CellCode.with(who, stock.country().ordinal(), COUNTRY_BITS);
            return kind(STOCK) | CellCode.with(who, stock.cameAs().ordinal(), CAME_AS_BITS);
        } else if (cell instanceof Cell.RightsDeparture departure) {
            int who = CellCode.with(
                    TraitsCode.of(departure.traits()), departure.rights().ordinal(), RIGHTS_BITS);
            return kind(RIGHTS_DEPARTURE) | CellCode.with(who, departure.years(), YEARS_BITS);
        }
        return ofCourse(cell);
    }

    private static int ofCourse(Cell cell) {
        if (cell instanceof Cell.ResidentChange change) {
            int day = Math.toIntExact(change.on().toEpochDay() - FIRST_DAY);
            return kind(RESIDENT_CHANGE) | CellCode.with(0, day, KIND_SHIFT);
        } else if (cell instanceof Cell.Onward onward) {
            int since = RightsRules.monthsBetween(YearMonth.of(onward.settlementYear(), 1), onward.departed());
            int departed = CellCode.with(since, onward.measure().ordinal(), AFTER_BITS);
            return kind(ONWARD) | CellCode.with(departed, onward.months(), MONTHS_BITS);
        }
        return ofSide(cell);
    }

    private static int ofSide(Cell cell) {
        if (cell instanceof SideCell side) {
            return SideCode.of(side);
        } else if (cell instanceof FamilyCell.Told told) {
            return kind(FAMILIES) | FamilyCode.of(told);
        }
        throw new IllegalArgumentException("no code for cells of " + cell.getClass());
    }

    static int kind(int kind) {
        return kind << KIND_SHIFT;
    }

    private static int arriver(int order, Arriver arriver) {
        int code = CellCode.with(order, arriver.sex().ordinal(), SEX_BITS);
        code = CellCode.with(code, arriver.country().ordinal(), COUNTRY_BITS);
        code = CellCode.with(code, arriver.ground().ordinal(), GROUND_BITS);
        code = CellCode.with(code, arriver.age().ordinal(), AGE_BITS);
        return CellCode.with(code, arriver.household().ordinal(), HOUSEHOLD_BITS);
    }

    private static int arrivalGroup(int order, int dimension, int category) {
        int place = CellCode.with(order, dimension, DIMENSION_BITS);
        return kind(ARRIVAL_GROUP) | CellCode.with(place, category, CATEGORY_BITS);
    }

    static Cell cell(BlockKey block, int code) {
        int what = CellCode.last(code, KIND_SHIFT);
        return switch (code >>> KIND_SHIFT) {
            case ARRIVAL -> arrival(block, what);
            case ARRIVED -> arrived(block, what);
            case ARRIVAL_GROUP -> arrivalGroup(block, what);
            case STOCK -> stock(block, what);
            case RIGHTS_DEPARTURE -> rightsDeparture(block, what);
            case RESIDENT_CHANGE ->
                new Cell.ResidentChange(
                        block.municipality(), block.settlementYear(), LocalDate.ofEpochDay(FIRST_DAY + what));
            case ONWARD -> onward(block, what);
            case FAMILIES -> FamilyCode.cell(block, what);
            default -> SideCode.cell(code >>> KIND_SHIFT, block, what);
        };
    }

    private static Cell arrival(BlockKey block, int what) {
        int from = what >>> RIGHTS_BITS;
        return new Cell.Arrival(
                block.municipality(),
                block.month(),
                ORDERS[from >>> MUNICIPALITY_BITS],
                new MunicipalityCode(CellCode.last(from, MUNICIPALITY_BITS)),
                RIGHTS[CellCode.last(what, RIGHTS_BITS)]);
    }

    private static Cell arrived(BlockKey block, int what) {
        Household household = HOUSEHOLDS[CellCode.last(what, HOUSEHOLD_BITS)];
        int rest = what >>> HOUSEHOLD_BITS;
        AgeNow age = AGES[CellCode.last(rest, AGE_BITS)];
        rest >>>= AGE_BITS;
        Ground ground = GROUNDS[CellCode.last(rest, GROUND_BITS)];
        rest >>>= GROUND_BITS;
        CountryGroup country = COUNTRIES[CellCode.last(rest, COUNTRY_BITS)];
        rest >>>= COUNTRY_BITS;
        Sex sex = SEXES[CellCode.last(rest, SEX_BITS)];
        return new Cell.Arrived(
                block.municipality(),
                block.month(),
                ORDERS[rest >>> SEX_BITS],
                new Arriver(sex, country, ground, age, household));
    }

    private static Cell arrivalGroup(BlockKey block, int what) {
        int place = what >>> CATEGORY_BITS;
        return new Cell.ArrivalGroup(
                block.municipality(),
                block.month(),
                ORDERS[place >>> DIMENSION_BITS],
                DIMENSIONS[CellCode.last(place, DIMENSION_BITS)],
                CellCode.last(what, CATEGORY_BITS));
    }

    private static Cell stock(BlockKey block, int what) {
        int who = what >>> CAME_AS_BITS;
        int when = who >>> COUNTRY_BITS;
        return new Cell.Stock(
                block.municipality(),
                block.settlementMonth(when >>> 1),
                (when & 1) == 1,
                COUNTRIES[CellCode.last(who, COUNTRY_BITS)],
                CAME_AS[CellCode.last(what, CAME_AS_BITS)]);
    }

    private static Cell rightsDeparture(BlockKey block, int what) {
        int who = what >>> YEARS_BITS;
        return new Cell.RightsDeparture(
                block.municipality(),
                block.settlementYear(),
                TraitsCode.traits(who >>> RIGHTS_BITS),
                RIGHTS[CellCode.last(who, RIGHTS_BITS)],
                CellCode.last(what, YEARS_BITS));
    }

    private static Cell onward(BlockKey block, int what) {
        int departed = what >>> MONTHS_BITS;
        return new Cell.Onward(
                block.municipality(),
                block.settlementYear(),
                block.settlementMonth(1).plusMonths(departed >>> AFTER_BITS),
                AFTER[CellCode.last(departed, AFTER_BITS)],
                CellCode.last(what, MONTHS_BITS));
    }

    /** Hands over the codes of the cells that one is published in. */
    static void spread(int code, IntConsumer published) {
        if (code >>> KIND_SHIFT != ARRIVED) {
            published.accept(code);
            return;
        }
        int rest = CellCode.last(code, KIND_SHIFT);
        int household = CellCode.last(rest, HOUSEHOLD_BITS);
        rest >>>= HOUSEHOLD_BITS;
        int age = CellCode.last(rest, AGE_BITS);
        rest >>>= AGE_BITS;
        int ground = CellCode.last(rest, GROUND_BITS);
        rest >>>= GROUND_BITS;
        int country = CellCode.last(rest, COUNTRY_BITS);
        rest >>>= COUNTRY_BITS;
        int order = rest >>> SEX_BITS;
        published.accept(arrivalGroup(order, ArrivalDimension.SEX.ordinal(), CellCode.last(rest, SEX_BITS)));
        published.accept(arrivalGroup(order, ArrivalDimension.COUNTRY.ordinal(), country));
        published.accept(arrivalGroup(order, ArrivalDimension.GROUND.ordinal(), ground));
        published.accept(arrivalGroup(order, ArrivalDimension.AGE_NOW.ordinal(), age));
        published.accept(arrivalGroup(order, ArrivalDimension.HOUSEHOLD_NOW.ordinal(), household));
    }
}
