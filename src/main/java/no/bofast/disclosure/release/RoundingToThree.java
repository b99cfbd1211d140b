package no.bofast.disclosure.release;

/** Rounding of a count that grows to multiples of three. */
final class RoundingToThree {

    static final int BASE = 3;

    private RoundingToThree() {}

    /**
     * The multiple of three next to a count and its dither.
     *
     * <p>At most two away; 0 and every multiple of three stay as they are; a greater count gives no smaller result; over evenly spread dithers
     * the mean is the count.
     */
    static int near(int count, double dither) {
        return BASE * (int) Math.floor((count + dither) / BASE + 0.5);
    }
}
