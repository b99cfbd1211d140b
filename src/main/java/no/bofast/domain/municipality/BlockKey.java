package no.bofast.domain.municipality;

import java.time.YearMonth;
import java.util.stream.IntStream;
import no.bofast.domain.Cell;
import no.bofast.domain.MunicipalityCode;

/**
 * Which counts of a municipality are kept and published together: those of a settlement year, or those of a month.
 *
 * @param period the settlement year, or the month as 12 · year + month of the year from 0
 */
public record BlockKey(MunicipalityCode municipality, Kind kind, int period) {

    /** Months of 1900 to 2099 by period: made once, since every cell of a month has one. */
    private static final YearMonth[] MONTHS = IntStream.range(0, 2400)
            .mapToObj(month -> YearMonth.of(1900, 1).plusMonths(month))
            .toArray(YearMonth[]::new);

    private static final int FIRST_PERIOD = 1900 * 12;

    public enum Kind {
        /** Cohort cells, flows and residents of a settlement year. */
        COHORT,
        /** Month series and groups of a month, with their reporting triangle. */
        MONTH
    }

    public static BlockKey ofYear(MunicipalityCode municipality, int settlementYear) {
        return new BlockKey(municipality, Kind.COHORT, settlementYear);
    }

    public static BlockKey ofMonth(MunicipalityCode municipality, YearMonth month) {
        return new BlockKey(municipality, Kind.MONTH, month.getYear() * 12 + month.getMonthValue() - 1);
    }

    /** The block that a cell belongs to. */
    public static BlockKey of(Cell cell) {
        if (cell instanceof Cell.Month month) {
            return ofMonth(month.municipality(), month.month());
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
        }
        Cell.Resident resident = (Cell.Resident) cell;
        return ofYear(resident.municipality(), resident.settlementYear());
    }

    /** The settlement year of a block of cohorts. */
    public int settlementYear() {
        return period;
    }

    /** The month of a block of months. */
    public YearMonth month() {
        int place = period - FIRST_PERIOD;
        return place >= 0 && place < MONTHS.length ? MONTHS[place] : YearMonth.of(period / 12, period % 12 + 1);
    }

    @Override
    public int hashCode() {
        return (municipality.number() * 0x9E3779B9 + period) * 0x85EBCA6B + kind.ordinal();
    }
}
