package no.bofast.simulator;

/**
 * A stream of random numbers that a seed and a stream number decide (SplitMix64 of Steele, Lea and Flood, OOPSLA 2014).
 *
 * <p>Written out here because the JDK does not promise the same numbers of its {@code SplittableRandom} in every version. Each
 * person has an own stream, so that a change in one life leaves the others as they were. Not safe for several threads.
 */
public final class Dice {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private long state;

    public Dice(long seed, long stream) {
        this.state = mix(seed ^ mix(stream + GOLDEN_GAMMA));
    }

    /** A one-to-one scrambling of the 64-bit numbers. */
    static long mix(long number) {
        long z = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private long next() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** From 0 (included) to 1. */
    double uniform() {
        return (next() >>> 11) * UNIT;
    }

    public boolean chance(double probability) {
        return uniform() < probability;
    }

    /** From 0 to the bound, which is not included. */
    public int below(int bound) {
        return (int) (uniform() * bound);
    }

    /** From the first to the last, both included. */
    int between(int first, int last) {
        return first + below(last - first + 1);
    }

    double exponential(double mean) {
        return -mean * StrictMath.log(1 - uniform());
    }

    /** An index, as likely as its step in the cumulated weights is high. */
    int pick(double[] cumulated) {
        return pickWithin(cumulated).index();
    }

    /** The same, and where within its step the throw fell, which is as likely anywhere: enough for a second choice. */
    Picked pickWithin(double[] cumulated) {
        double point = uniform() * cumulated[cumulated.length - 1];
        int low = 0;
        int high = cumulated.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulated[middle] > point) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        double start = low == 0 ? 0 : cumulated[low - 1];
        return new Picked(low, (point - start) / (cumulated[low] - start));
    }

    /** @param within from 0 to 1 */
    record Picked(int index, double within) {}

    /** Sums up weights in place, for {@link #pick}. */
    static double[] cumulate(double[] weights) {
        for (int i = 1; i < weights.length; i++) {
            weights[i] += weights[i - 1];
        }
        return weights;
    }
}
