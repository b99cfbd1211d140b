package no.bofast.domain;

import java.time.YearMonth;

/**
 * A place where people are counted of whom a register tells more than where they live: what they earn and work, and what the authorities
 * decide of them. Where nothing of this is told, there are no such cells.
 */
public sealed interface SideCell extends Cell
        permits SideCell.Wages, SideCell.WagesOfMove, SideCell.Work, CaseCell, WaitCell, GrantCell {

    /** The most years since settlement that are told apart; what comes later counts as that, or not at all. */
    int LONGEST = 30;

    /** Stands for the years until the departure of those who haven't departed. */
    int NOT_DEPARTED = 31;

    int settlementYear();

    /** What the visitor's method for this kind of cell tells. */
    <T> T accept(Visitor<T> visitor);

    /** One method a kind, so that whoever tells kinds apart tells all of them apart. */
    interface Visitor<T> {
        T wages(Wages cell);

        T wagesOfMove(WagesOfMove cell);

        T work(Work cell);

        T ofCase(CaseCell cell);

        T waited(WaitCell cell);

        T grant(GrantCell cell);
    }

    @Override
    default boolean isDated() {
        return false;
    }

    /**
     * People settled in the municipality whose wages of a calendar year are known.
     *
     * @param departed years from settlement to the departure; {@link #NOT_DEPARTED}
     * @param years from settlement to that of the wages, {@link #LONGEST} at most
     */
    record Wages(
            MunicipalityCode municipality,
            int settlementYear,
            Sex sex,
            AgeBand ageBand,
            int departed,
            int years,
            WageBand band)
            implements SideCell {

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.wages(this);
        }
    }

    /**
     * People who departed whose wages of the calendar years before and after that of the move are known.
     *
     * @param municipality the one moved to, or the one of settlement
     * @param isDestination which of the two
     * @param departed years from settlement to the departure
     */
    record WagesOfMove(
            MunicipalityCode municipality,
            int settlementYear,
            boolean isDestination,
            Sex sex,
            AgeBand ageBand,
            int departed,
            WageBand before,
            WageBand after)
            implements SideCell {

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.wagesOfMove(this);
        }
    }

    /**
     * People of a settlement year who departed to the municipality and of whose work something is known.
     *
     * @param departed month of the departure
     * @param months calendar months from then, for what comes after it; else 0
     */
    record Work(MunicipalityCode municipality, int settlementYear, YearMonth departed, WorkMeasure measure, int months)
            implements SideCell {

        /** What comes later isn't counted. */
        public static final int MOST_MONTHS = 120;

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.work(this);
        }
    }
}
