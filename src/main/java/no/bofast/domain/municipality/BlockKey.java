package no.bofast.domain.municipality;

import java.time.YearMonth;
import java.util.stream.IntStream;
import no.bofast.domain.Cell;
import no.bofast.domain.FamilyCell;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.SideCell;

/**
 * Which counts of a municipality are kept and published together: those of one kind, of a settlement year or of a month.
 *
 * @param period the settlement year, or the month as 12 · year + month of the year from 0
 */
public record BlockKey(MunicipalityCode municipality, Kind kind, int period) {

    /** Months of 1900 to 2099 by period: made once, since every cell of a month has one. */
    private static final YearMonth[] MONTHS = IntStream.range(0, 2400)
            .mapToObj(month -> YearMonth.of(1900, 1).plusMonths(month))
            .toArray(YearMonth[]::new);

    private static final int FIRST_PERIOD = 1900 * 12;

    /** Stored, so new kinds go last. */
    public enum Kind {
        /** Cohort cells, flows, residents, unresolved stays and families of a settlement year. */
        COHORT,
        /** Month series and groups of a month, with their reporting triangle. */
        MONTH,
        /** Arrivals of a month and their groups, with their reporting triangle. */
        ARRIVAL,
        /** Those of a settlement year who live there, wherever they were settled, and on which days they came and went. */
        STOCK,
        /** Hazard cells of a settlement year, and what became of those who departed. */
        HAZARD,
        /** What is told of those of a settlement year beside where they live: wages and work. */
        SIDE;

        private boolean isOfMonth() {
            return this == MONTH || this == ARRIVAL;
        }
    }

    public static BlockKey ofYear(MunicipalityCode municipality, int settlementYear) {
        return new BlockKey(municipality, Kind.COHORT, settlementYear);
    }

    public static BlockKey ofMonth(MunicipalityCode municipality, YearMonth month) {
        return of(municipality, Kind.MONTH, month);
    }

    /** A block of some kind, of a month or of the year that a month is in. */
    public static BlockKey of(MunicipalityCode municipality, Kind kind, YearMonth month) {
        int period = kind.isOfMonth() ? month.getYear() * 12 + month.getMonthValue() - 1 : month.getYear();
        return new BlockKey(municipality, kind, period);
    }

    /** Whether the block is of a month; else it is of a settlement year. */
    public boolean isOfMonth() {
        return kind.isOfMonth();
    }

    /** The block that a cell belongs to; members are kept by {@link FamilyKey}. */
    public static BlockKey of(Cell cell) {
        if (cell instanceof Cell.Month month) {
            return ofMonth(month.municipality(), month.month());
        } else if (cell instanceof Cell.Followed followed) {
            return ofMonth(followed.municipality(), followed.month());
        } else if (cell instanceof Cell.Led led) {
            return ofMonth(led.municipality(), led.month());
        } else if (cell instanceof Cell.Traced traced) {
            return ofMonth(traced.municipality(), traced.month());
        } else if (cell instanceof Cell.Departed departed) {
            return ofMonth(departed.municipality(), departed.month());
        } else if (cell instanceof Cell.Group group) {
            return ofMonth(group.municipality(), group.month());
        } else if (cell instanceof Cell.Cohort cohort) {
            return ofYear(cohort.municipality(), cohort.settlementYear());
        } else if (cell instanceof Cell.Flow flow) {
            return ofYear(flow.municipality(), flow.settlementYear());
        } else if (cell instanceof Cell.Arrival arrival) {
            return of(arrival.municipality(), Kind.ARRIVAL, arrival.month());
        } else if (cell instanceof Cell.Arrived arrived) {
            return of(arrived.municipality(), Kind.ARRIVAL, arrived.month());
        } else if (cell instanceof Cell.ArrivalGroup group) {
            return of(group.municipality(), Kind.ARRIVAL, group.month());
        } else if (cell instanceof Cell.Stock stock) {
            return of(stock.municipality(), Kind.STOCK, stock.settled());
        } else if (cell instanceof Cell.ResidentChange change) {
            return new BlockKey(change.municipality(), Kind.STOCK, change.settlementYear());
        } else if (cell instanceof Cell.Onward onward) {
            return new BlockKey(onward.municipality(), Kind.HAZARD, onward.settlementYear());
        } else if (cell instanceof Cell.Hazard hazard) {
            return of(hazard.municipality(), Kind.HAZARD, hazard.settled());
        } else if (cell instanceof SideCell side) {
            return new BlockKey(side.municipality(), Kind.SIDE, side.settlementYear());
        } else if (cell instanceof Cell.RightsDeparture departure) {
            return ofYear(departure.municipality(), departure.settlementYear());
        } else if (cell instanceof FamilyCell.Told families) {
            return ofYear(families.municipality(), families.settlementYear());
        } else if (cell instanceof Cell.Unresolved unresolved) {
            return ofYear(unresolved.municipality(), unresolved.settlementYear());
        }
        Cell.Resident resident = (Cell.Resident) cell;
        return ofYear(resident.municipality(), resident.settlementYear());
    }

    /** The settlement year of a block that is of one. */
    public int settlementYear() {
        return period;
    }

    /** A month of the settlement year of a block, from 1. */
    YearMonth settlementMonth(int month) {
        return ofPeriod(period * 12 + month - 1);
    }

    /** The month of a block that is of one. */
    public YearMonth month() {
        return ofPeriod(period);
    }

    private static YearMonth ofPeriod(int period) {
        int place = period - FIRST_PERIOD;
        return place >= 0 && place < MONTHS.length ? MONTHS[place] : YearMonth.of(period / 12, period % 12 + 1);
    }

    @Override
    public int hashCode() {
        return (municipality.number() * 0x9E3779B9 + period) * 0x85EBCA6B + kind.ordinal();
    }
}
