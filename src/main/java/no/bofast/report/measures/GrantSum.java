package no.bofast.report.measures;

import java.util.function.BinaryOperator;

/**
 * Whom the grant follows in a municipality in one quarter or several.
 *
 * @param settled there, whose grant runs: what it would be worth had all of them stayed
 * @param living there, wherever they were settled
 * @param out settled there, who live elsewhere in the country
 * @param in who live there and were settled elsewhere
 */
public record GrantSum(GrantShare settled, GrantShare living, GrantShare out, GrantShare in) {

    static final GrantSum NONE = new GrantSum(GrantShare.NONE, GrantShare.NONE, GrantShare.NONE, GrantShare.NONE);

    /** With other people at the same time. */
    GrantSum plus(GrantSum other) {
        return with(other, GrantShare::plus);
    }

    /** With the quarter that comes next. */
    GrantSum then(GrantSum next) {
        return with(next, GrantShare::then);
    }

    private GrantSum with(GrantSum other, BinaryOperator<GrantShare> both) {
        return new GrantSum(
                both.apply(settled, other.settled),
                both.apply(living, other.living),
                both.apply(out, other.out),
                both.apply(in, other.in));
    }

    /** Settled there, whose grant is paid to nobody, since they emigrated or died. */
    public GrantShare ended() {
        return settled.minus(out).minus(living.minus(in));
    }

    /** What the municipality has more, or less, than if all had stayed where they were settled. */
    public GrantShare difference() {
        return living.minus(settled);
    }

    /** Whether it is of anybody. */
    boolean isOfAnybody() {
        return !settled.equals(GrantShare.NONE) || !living.equals(GrantShare.NONE);
    }
}
