package no.bofast.domain;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * How many more of those settled in the municipality live there, or elsewhere in the country, from the first day of a quarter on. The
 * grant follows whoever is registered on that day.
 *
 * @param isElsewhere whether they live elsewhere
 * @param from the first month of the quarter
 */
public record GrantCell(MunicipalityCode municipality, int settlementYear, boolean isElsewhere, YearMonth from)
        implements SideCell {

    public static final int QUARTER_MONTHS = 3;

    /** Of a change on a day, which is seen on the first day of a quarter that isn't before it. */
    public static GrantCell of(MunicipalityCode municipality, int settlementYear, boolean isElsewhere, LocalDate on) {
        return new GrantCell(municipality, settlementYear, isElsewhere, seen(on, settlementYear));
    }

    /** What is before the second year of the grant makes no difference until then. */
    private static YearMonth seen(LocalDate on, int settlementYear) {
        YearMonth first = YearMonth.of(settlementYear + GrantRates.FIRST_THAT_FOLLOWS - 1, 1);
        LocalDate before = on.minusDays(1);
        int months = before.getYear() * 12 + before.getMonthValue();
        int quarter = Math.floorDiv(months + QUARTER_MONTHS - 1, QUARTER_MONTHS) * QUARTER_MONTHS;
        YearMonth seen = YearMonth.of(Math.floorDiv(quarter, 12), Math.floorMod(quarter, 12) + 1);
        return seen.isBefore(first) ? first : seen;
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
        return visitor.grant(this);
    }
}
