package no.bofast.domain;

/**
 * A year's wage in bands of half the basic amount (G) of the year: no wage, then each band from its lower limit to just below the
 * next one; the last has no upper limit.
 *
 * <p>The bands that the tables show are of whole amounts, as in the report: those of halves tell whether somebody earns more than
 * before.
 *
 * @param halves 0 for no wage, else one more than the whole halves of G in the wage
 */
public record WageBand(int halves) implements Comparable<WageBand> {

    /** That of six basic amounts and more. */
    public static final int LAST = 13;

    private static final int OVER_3G = 7;

    public WageBand {
        if (halves < 0 || halves > LAST) {
            throw new IllegalArgumentException("wage band must be from 0 to " + LAST + ", got: " + halves);
        }
    }

    /** @param basicAmount of the year in which it was earned */
    public static WageBand of(long wage, int basicAmount) {
        return new WageBand(wage <= 0 ? 0 : (int) Math.min(LAST, 1 + 2 * wage / basicAmount));
    }

    /** As the tables write it, in whole basic amounts. */
    public String label() {
        if (halves == 0) {
            return "none";
        } else if (halves >= OVER_3G) {
            return "over_3G";
        }
        int whole = (halves - 1) / 2;
        return whole == 0 ? "under_1G" : whole + "G_" + (whole + 1) + "G";
    }

    @Override
    public int compareTo(WageBand other) {
        return Integer.compare(halves, other.halves);
    }
}
