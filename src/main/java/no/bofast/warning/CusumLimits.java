package no.bofast.warning;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Limits of the Poisson CUSUM that give a designed in-control run length, by the mean count per month.
 *
 * <p>The sum <i>S ← max(0, S + X − κμ)</i> with <i>X</i> Poisson of mean <i>μ</i> is a Markov chain on a grid: its average run
 * length from 0 to the limit solves <i>(I − Q) L = 1</i> (Brook and Evans 1972, Biometrika 59; Lucas 1985, Technometrics 27, for
 * Poisson counts). Limits are found once, for the means at which both <i>κμ</i> and 1 are whole numbers of steps, so that the
 * chain is exact; between them they are interpolated. Assumes a steady mean; for one that moves, that of its average is close
 * (Höhle and Paul 2008). Immutable.
 */
final class CusumLimits {

    /** Steps to a count of 1, and of <i>κμ</i>, in rising order of their mean. */
    private static final int[][] STEPS = {
        {24, 1}, {18, 1}, {13, 1}, {10, 1}, {8, 1}, {6, 1}, {5, 1}, {4, 1}, {6, 2}, {5, 2}, {4, 2}, {5, 3}, {4, 3},
        {4, 4}, {4, 5}, {4, 6}, {4, 7}, {4, 8}, {4, 10}, {4, 12}, {4, 15}, {4, 18}, {4, 22}, {4, 28}, {4, 36}, {4, 46},
        {2, 30}, {2, 40}, {2, 52}, {2, 70}, {1, 46}, {1, 60}, {1, 80}, {1, 110}
    };

    private static final int MOST_STATES = 400;
    private static final Map<Design, CusumLimits> DESIGNED = new ConcurrentHashMap<>();

    private final double[] means = new double[STEPS.length];
    private final double[] limits = new double[STEPS.length];

    /**
     * @param allowance <i>κ</i>: what a month's mean is multiplied by before it is taken from the sum
     * @param runLength months to a false alarm, on average
     */
    private record Design(double allowance, double runLength) {}

    private CusumLimits(Design design) {
        for (int i = 0; i < STEPS.length; i++) {
            means[i] = STEPS[i][1] / (STEPS[i][0] * design.allowance());
            limits[i] = limitFor(means[i], STEPS[i][0], STEPS[i][1], design.runLength());
        }
    }

    static CusumLimits designed(double allowance, double runLength) {
        return DESIGNED.computeIfAbsent(new Design(allowance, runLength), CusumLimits::new);
    }

    /** The limit for a mean count per month; for means off the scale that of its end. */
    double limit(double mean) {
        int above = 0;
        while (above < means.length && means[above] < mean) {
            above++;
        }
        if (above == 0 || above == means.length) {
            return limits[Math.min(above, means.length - 1)];
        }
        double part = (mean - means[above - 1]) / (means[above] - means[above - 1]);
        return limits[above - 1] + part * (limits[above] - limits[above - 1]);
    }

    /** The smallest limit with at least the designed run length. */
    private static double limitFor(double mean, int stepsPerCount, int stepsDown, double designed) {
        int low = 0;
        int high = 2 * stepsPerCount;
        while (high < MOST_STATES && runLength(mean, stepsPerCount, stepsDown, high) < designed) {
            low = high;
            high = Math.min(MOST_STATES, high * 3 / 2);
        }
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (runLength(mean, stepsPerCount, stepsDown, middle) < designed) {
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
