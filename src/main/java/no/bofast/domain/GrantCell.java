package no.bofast.domain;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * How many more people of a settlement year count for the grant in a municipality from the first day of a quarter on. The
 * grant follows whoever is registered on that day.
 *
 * @param where they live and were settled
 * @param kind {@link GrantKind#ANYONE} where kinds aren't told apart
 * @param from the first month of the quarter
 */
public record GrantCell(MunicipalityCode municipality, int settlementYear, Where where, GrantKind kind, YearMonth from)
        implements SideCell {

    /** Stored, so new constants go last. */
    public enum Where {
        /** Settled in the municipality, live there. */
        HERE,
        /** Settled in it, live elsewhere in the country. */
        ELSEWHERE,
        /** Settled in it, wherever they live, and if at all; counted by kind only. */
        SETTLED,
        /** Settled elsewhere, live in it; counted by kind only. */
        CAME
    }

    /** Of a change on a day, which is seen on the first day of a quarter that isn't before it. */
    public static GrantCell of(
            MunicipalityCode municipality, int settlementYear, Where where, GrantKind kind, LocalDate on) {
        return new GrantCell(municipality, settlementYear, where, kind, seen(on, settlementYear));
    }

    /** What is before the second year of the grant makes no difference until then. */
    private static YearMonth seen(LocalDate on, int settlementYear) {
        YearMonth first = YearMonth.of(settlementYear + GrantRates.FIRST_THAT_FOLLOWS - 1, 1);
        YearMonth seen = Quarter.from(on).firstMonth();
        return seen.isBefore(first) ? first : seen;
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
        return visitor.grant(this);
    }
}
