package no.bofast.report.measures;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * People whom the grant follows in a municipality in one quarter or several, and what it is worth. Amounts are of whole years, and so
 * four times what is paid.
 *
 * @param settled there, whose grant runs; of several quarters, those of the first, as of all people
 * @param here of them, those who live there
 * @param elsewhere of them, those who live elsewhere in the country
 * @param living there, wherever they were settled
 * @param ifAllStayed the grant of all who were settled there
 * @param following the grant of all who live there
 */
public record GrantSum(
        int settled,
        int here,
        int elsewhere,
        int living,
        long ifAllStayed,
        long following,
        long outOfHere,
        long intoHere) {

    static final GrantSum NONE = new GrantSum(0, 0, 0, 0, 0, 0, 0, 0);
    private static final int QUARTERS = 4;

    /** Of people of one settlement year in one quarter. */
    static GrantSum of(int settled, int here, int elsewhere, int living, int amount) {
        return new GrantSum(
                settled,
                here,
                elsewhere,
                living,
                (long) settled * amount,
                (long) living * amount,
                (long) elsewhere * amount,
                (long) (living - here) * amount);
    }

    /** With other people at the same time. */
    GrantSum plus(GrantSum other) {
        return new GrantSum(
                settled + other.settled,
                here + other.here,
                elsewhere + other.elsewhere,
                living + other.living,
                ifAllStayed + other.ifAllStayed,
                following + other.following,
                outOfHere + other.outOfHere,
                intoHere + other.intoHere);
    }

    /** With the quarter that comes next. */
    GrantSum then(GrantSum next) {
        return new GrantSum(
                settled,
                here,
                elsewhere,
                living,
                ifAllStayed + next.ifAllStayed,
                following + next.following,
                outOfHere + next.outOfHere,
                intoHere + next.intoHere);
    }

    /** Whether it is of anybody. */
    public boolean hasPeople() {
        return settled != 0 || living != 0 || ifAllStayed != 0 || following != 0;
    }

    /** Those who live there and were settled elsewhere. */
    public int cameIn() {
        return living - here;
    }

    /** Those settled there whose grant ended, since they emigrated or died. */
    public int ended() {
        return settled - here - elsewhere;
    }

    public long kronerIfAllStayed() {
        return kroner(ifAllStayed);
    }

    public long kronerFollowing() {
        return kroner(following);
    }

    /** What follows people out, to where they live. */
    public long kronerOut() {
        return kroner(outOfHere);
    }

    /** What follows people in, from where they were settled. */
    public long kronerIn() {
        return kroner(intoHere);
    }

    /** What isn't paid to anybody. */
    public long kronerEnded() {
        return kroner(ifAllStayed - outOfHere - (following - intoHere));
    }

    /** What the municipality has more, or less, than if all had stayed where they were settled. */
    public long kronerDifference() {
        return kroner(following - ifAllStayed);
    }

    private static long kroner(long ofYear) {
        return BigDecimal.valueOf(ofYear)
                .divide(BigDecimal.valueOf(QUARTERS), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
