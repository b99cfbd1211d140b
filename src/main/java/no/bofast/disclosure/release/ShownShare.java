package no.bofast.disclosure.release;

import java.util.function.ToIntFunction;

/**
 * The share that those departed are of those settled, counted and shown so far. Of a hundred people and more it should be shown within two points.
 *
 * @param settled how many are counted
 * @param settledShown how many are shown
 * @param departed how many are counted
 * @param departedShown how many are shown
 */
record ShownShare(int settled, int settledShown, int departed, int departedShown) {

    static final int MANY = 100;
    static final double NEAR = 0.02;
    /** Beside this it makes no difference how many are missing. */
    private static final double MUCH = 1_000;

    static ShownShare of(ToIntFunction<Kept> counted, ToIntFunction<Kept> shown) {
        return new ShownShare(
                counted.applyAsInt(Kept.SETTLED),
                shown.applyAsInt(Kept.SETTLED),
                counted.applyAsInt(Kept.DEPARTED),
                shown.applyAsInt(Kept.DEPARTED));
    }

    /**
     * What is added to the wish for three more of those settled, departed or lost: of the departed much if their share is too low without them, and
     * as much taken off if it is too high with them.
     */
    static double wish(Kept kept, ToIntFunction<Kept> counted, ToIntFunction<Kept> shown) {
        return kept == Kept.DEPARTED ? of(counted, shown).wish() : 0;
    }

    double wish() {
        double without = tooHigh(0) < -NEAR ? MUCH : 0;
        double with = tooHigh(RoundingToThree.BASE) > NEAR ? MUCH : 0;
        return without - with;
    }

    boolean isNear() {
        return Math.abs(tooHigh(0)) <= NEAR;
    }

    /** How much too high the share of many is when more are shown as departed; 0 of fewer. */
    private double tooHigh(int more) {
        return settled < MANY ? 0 : (double) (departedShown + more) / settledShown - (double) departed / settled;
    }
}
