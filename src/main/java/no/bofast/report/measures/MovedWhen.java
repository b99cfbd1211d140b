package no.bofast.report.measures;

import java.util.Locale;
import no.bofast.domain.SideCell;

/** When people departed, in the groups that the report compares; departures after a report's last year don't count. */
public enum MovedWhen {
    WITHIN_5_YEARS,
    YEARS_6_TO_7,
    /** Later than in year seven: stayers, where people are compared who may or may not have moved. */
    LATER,
    NOT;

    private static final int FIVE = 5;
    private static final int SEVEN = 7;

    /**
     * The group of those who departed so many years after settlement.
     *
     * @param departed years, or {@link SideCell#NOT_DEPARTED}
     * @param settlementYear of these people
     * @param through the report's last year
     */
    public static MovedWhen of(int departed, int settlementYear, int through) {
        if (departed == SideCell.NOT_DEPARTED || settlementYear + departed > through) {
            return NOT;
        } else if (departed <= FIVE) {
            return WITHIN_5_YEARS;
        }
        return departed <= SEVEN ? YEARS_6_TO_7 : LATER;
    }

    /** As the tables write it where everyone is compared: whoever hasn't moved within seven years is a stayer. */
    public String labelAmongAll() {
        return this == LATER || this == NOT ? "stayers_7" : label();
    }

    /** As the tables of moves write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
