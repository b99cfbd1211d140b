package no.bofast.domain;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A place where people are counted ({@code domain.md}, section 3); its municipality is where the count is kept.
 *
 * <p>A ledger counts in {@link Traced}, {@link Departed} and {@link Arrived} cells, which a municipality spreads over the
 * {@link Group}s and {@link ArrivalGroup}s that they belong to.
 */
public sealed interface Cell
        permits Cell.Cohort,
                Cell.Month,
                Cell.Traced,
                Cell.Departed,
                Cell.Followed,
                Cell.Led,
                Cell.Group,
                Cell.Flow,
                Cell.Unresolved,
                Cell.Resident,
                Cell.RightsDeparture,
                Cell.Arrival,
                Cell.Arrived,
                Cell.ArrivalGroup,
                Cell.Stock,
                Cell.ResidentChange,
                Cell.Onward,
                Cell.Hazard,
                SideCell,
                FamilyCell {

    /** Stands for the settlement year of a cell that is not kept by it. */
    int NO_YEAR = 0;

    MunicipalityCode municipality();

    /** Whether changes of the count also carry the register date on which they became known. */
    default boolean isDated() {
        return true;
    }

    /**
     * One measure of a cohort cell.
     *
     * @param years years since settlement; 0 for the settled
     */
    record Cohort(MunicipalityCode municipality, int settlementYear, Traits traits, CohortMeasure measure, int years)
            implements Cell {
        @Override
        public boolean isDated() {
            return false;
        }
    }

    /**
     * One measure of a month series.
     *
     * @param settlementYear settlement year, or {@link #NO_YEAR} for a measure that is not kept by it
     */
    record Month(MunicipalityCode municipality, YearMonth month, MonthMeasure measure, int settlementYear)
            implements Cell {}

    /** People settled, departed or lost in a month, with all their traits. */
    record Traced(MunicipalityCode municipality, YearMonth month, MonthMeasure measure, Traits traits)
            implements Cell {}

    /** Departures of a month by where they went and which rights they had. */
    record Departed(MunicipalityCode municipality, YearMonth month, MunicipalityCode destination, RightsPeriod rights)
            implements Cell {}

    /**
     * People departed or lost in a month by settlement year, with all their traits: what releases are made of. Published nowhere as it is.
     */
    record Followed(
            MunicipalityCode municipality, YearMonth month, MonthMeasure measure, int settlementYear, Traits traits)
            implements Cell {}

    /** Departures of a month by settlement year and where they led: what releases are made of. Published nowhere as it is. */
    record Led(MunicipalityCode municipality, YearMonth month, int settlementYear, MunicipalityCode destination)
            implements Cell {}

    /**
     * People settled, departed or lost in a month, by one dimension.
     *
     * @param category the category's place in the dimension; a municipality's code for {@link GroupDimension#DESTINATION}
     */
    record Group(
            MunicipalityCode municipality,
            YearMonth month,
            MonthMeasure measure,
            GroupDimension dimension,
            int category)
            implements Cell {

        /** Spreads well within a block, where municipality and month are the same. */
        @Override
        public int hashCode() {
            int kind = (measure.ordinal() * 8 + dimension.ordinal()) * 31 + municipality.number();
            return (kind * 31 + month.hashCode()) * 0x9E3779B9 + category * 0x85EBCA6B;
        }
    }

    /** Confirmed departures by destination, settlement year and years since settlement. */
    record Flow(MunicipalityCode municipality, MunicipalityCode destination, int settlementYear, int years)
            implements Cell {
        @Override
        public boolean isDated() {
            return false;
        }
    }

    /** Stays under codes that were split, of people of a settlement year, which are counted here for want of knowledge. */
    record Unresolved(MunicipalityCode municipality, int settlementYear) implements Cell {
        @Override
        public boolean isDated() {
            return false;
        }
    }

    /** People of a settlement year who live in the municipality now. */
    record Resident(MunicipalityCode municipality, int settlementYear) implements Cell {
        @Override
        public boolean isDated() {
            return false;
        }
    }

    /** Confirmed departures of a cohort cell while a right still followed the person; those after all rights aren't kept here. */
    record RightsDeparture(
            MunicipalityCode municipality, int settlementYear, Traits traits, RightsPeriod rights, int years)
            implements Cell {
        @Override
        public boolean isDated() {
            return false;
        }
    }

    /** Secondary moves to the municipality in a month, by where they led from and the rights on the day of the move. */
    record Arrival(
            MunicipalityCode municipality,
            YearMonth month,
            ArrivalOrder order,
            MunicipalityCode origin,
            RightsPeriod rights)
            implements Cell {}

    /** The same moves by who arrived. */
    record Arrived(MunicipalityCode municipality, YearMonth month, ArrivalOrder order, Arriver arriver)
            implements Cell {}

    /**
     * The same moves by one dimension.
     *
     * @param category the category's place in the dimension
     */
    record ArrivalGroup(
            MunicipalityCode municipality,
            YearMonth month,
            ArrivalOrder order,
            ArrivalDimension dimension,
            int category)
            implements Cell {

        /** As the tables write the category. */
        public String categoryLabel() {
            return dimension.categories().get(category);
        }
    }

    /**
     * People who live in the municipality now.
     *
     * @param settled month of settlement
     * @param isOfProgrammeAge whether they were of the age for an introduction programme at settlement
     */
    record Stock(
            MunicipalityCode municipality,
            YearMonth settled,
            boolean isOfProgrammeAge,
            CountryGroup country,
            CameAs cameAs)
            implements Cell {
        @Override
        public boolean isDated() {
            return false;
        }
    }

    /**
     * Net change, on one day, of how many people of a settlement year live in the municipality: from it, who lived there on any date.
     *
     * @param settlementYear settlement year, or {@link #NO_YEAR} of a release, which tells it of all years together
     */
    record ResidentChange(MunicipalityCode municipality, int settlementYear, LocalDate on) implements Cell {
        @Override
        public boolean isDated() {
            return false;
        }
    }

    /**
     * People settled in the municipality in a year who departed from it, and what they did afterwards.
     *
     * @param departed month of the departure
     * @param months calendar months from then; 0 for the departed
     */
    record Onward(
            MunicipalityCode municipality, int settlementYear, YearMonth departed, AfterDeparture measure, int months)
            implements Cell {
        @Override
        public boolean isDated() {
            return false;
        }
    }

    /**
     * People settled in the municipality, and when those of them who departed or were lost did. Dated, since forecasts are made of what was known.
     *
     * @param settled month of settlement
     * @param months calendar months from then; 0 for the settled
     */
    record Hazard(
            MunicipalityCode municipality,
            YearMonth settled,
            Household household,
            CountryGroup country,
            Ground ground,
            HazardMeasure measure,
            int months)
            implements Cell {}
}
