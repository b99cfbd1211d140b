package no.bofast.warning;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Limits of the Poisson CUSUM that give a designed in-control run length, by the mean count per month.
 *
 * <p>The sum <i>S ← max(0, S + X − κμ)</i> with <i>X</i> Poisson of mean <i>μ</i> is a Markov chain on a grid: its average run
 * length from 0 to the limit solves <i>(I − Q) L = 1</i> (Brook and Evans 1972, Biometrika 59; Lucas 1985, Technometrics 27, for
 * Poisson counts). The grid's step is chosen so that a count of 1 is a whole number of steps, and <i>κμ</i> is rounded to
 * one. Limits are found once for means on a logarithmic scale, and interpolated between. Assumes a steady mean; for one that
 * moves, that of its average is close (Höhle and Paul 2008). Immutable.
 */
final class CusumLimits {

    private static final double LEAST_MEAN = 0.04;
    private static final double MOST_MEAN = 60;
    private static final int MEANS = 30;
    /** Steps to a count of 1 where the mean is large. */
    private static final int COARSE_STEPS = 2;

    private static final int MOST_STATES = 400;
    private static final Map<Design, CusumLimits> DESIGNED = new ConcurrentHashMap<>();

    private final double[] limits = new double[MEANS];

    /**
     * @param allowance <i>κ</i>: what a month's mean is multiplied by before it is taken from the sum
     * @param runLength months to a false alarm, on average
     */
    private record Design(double allowance, double runLength) {}

    private CusumLimits(Design design) {
        for (int i = 0; i < MEANS; i++) {
            limits[i] = limitFor(mean(i), design);
        }
    }

    static CusumLimits designed(double allowance, double runLength) {
        return DESIGNED.computeIfAbsent(new Design(allowance, runLength), CusumLimits::new);
    }

    /** The limit for a mean count per month; for means off the scale that of its end. */
    double limit(double mean) {
        double place = (MEANS - 1) * Math.log(mean / LEAST_MEAN) / Math.log(MOST_MEAN / LEAST_MEAN);
        if (!(place > 0)) {
            return limits[0];
        }
        if (place >= MEANS - 1) {
            return limits[MEANS - 1];
        }
        int below = (int) place;
        return limits[below] + (place - below) * (limits[below + 1] - limits[below]);
    }

    private static double mean(int i) {
        return LEAST_MEAN * Math.pow(MOST_MEAN / LEAST_MEAN, i / (MEANS - 1.0));
    }

    /** The smallest limit with at least the designed run length. */
    private static double limitFor(double mean, Design design) {
        double down = design.allowance() * mean;
        int stepsPerCount = down < 1.0 / COARSE_STEPS ? (int) Math.round(1 / down) : COARSE_STEPS;
        int stepsDown = (int) Math.max(1, Math.round(down * stepsPerCount));
        int low = 0;
        int high = 2 * stepsPerCount;
        while (high < MOST_STATES && runLength(mean, stepsPerCount, stepsDown, high) < design.runLength()) {
            low = high;
            high = Math.min(MOST_STATES, high * 2);
        }
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (runLength(mean, stepsPerCount, stepsDown, middle) < design.runLength()) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (double) high / stepsPerCount;
    }

    /** Average number of months until the sum, begun at 0, reaches a limit of so many steps. */
    static double runLength(double mean, int stepsPerCount, int stepsDown, int states) {
        double[][] system = new double[states][states + 1];
        for (int state = 0; state < states; state++) {
            fill(system[state], state, mean, stepsPerCount, stepsDown, states);
        }
        return solvedForFirst(system);
    }

    private static void fill(double[] row, int state, double mean, int stepsPerCount, int stepsDown, int states) {
        row[state] += 1;
        row[states] = 1;
        double probability = Math.exp(-mean);
        for (int count = 0; ; count++) {
            int next = Math.max(0, state + count * stepsPerCount - stepsDown);
            if (next >= states) {
                return;
            }
            row[next] -= probability;
            probability *= mean / (count + 1);
        }
    }

    /** Gaussian elimination from the last row up; the matrix is diagonally dominant, so no pivots are sought. */
    private static double solvedForFirst(double[][] system) {
        int size = system.length;
        for (int pivot = size - 1; pivot > 0; pivot--) {
            double[] pivotRow = system[pivot];
            for (int row = 0; row < pivot; row++) {
                double factor = system[row][pivot] / pivotRow[pivot];
                if (factor != 0) {
                    for (int column = 0; column < pivot; column++) {
                        system[row][column] -= factor * pivotRow[column];
                    }
                    system[row][size] -= factor * pivotRow[size];
                }
            }
        }
        return system[0][size] / system[0][0];
    }
}
