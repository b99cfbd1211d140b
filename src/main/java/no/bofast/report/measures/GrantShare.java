package no.bofast.report.measures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import no.bofast.domain.Quarter;

/**
 * People whom the grant follows in one quarter or several, and what it is worth.
 *
 * @param people of several quarters, those of the first
 * @param ofYears amounts are of whole years, and so four times what is paid
 */
public record GrantShare(int people, long ofYears) {

    static final GrantShare NONE = new GrantShare(0, 0);

    /** Of people in one quarter. */
    static GrantShare of(int people, int amount) {
        return new GrantShare(people, (long) people * amount);
    }

    /** With other people at the same time. */
    GrantShare plus(GrantShare other) {
        return new GrantShare(people + other.people, ofYears + other.ofYears);
    }

    /** Without some of them. */
    GrantShare minus(GrantShare part) {
        return new GrantShare(people - part.people, ofYears - part.ofYears);
    }

    /** With the quarter that comes next. */
    GrantShare then(GrantShare next) {
        return new GrantShare(people, ofYears + next.ofYears);
    }

    /** Whole kroner that are paid. */
    public long kroner() {
        return BigDecimal.valueOf(ofYears)
                .divide(BigDecimal.valueOf(Quarter.OF_YEAR), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
