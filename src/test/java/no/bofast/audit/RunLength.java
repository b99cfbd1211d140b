package no.bofast.audit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Limits of a Poisson CUSUM by its exact run length: the chain's expected steps, solved with a pivot. */
final class RunLength {

    /** Steps to a count of 1, and of a month's allowance. */
    private static final int[][] GRID = {
        {24, 1}, {18, 1}, {13, 1}, {10, 1}, {8, 1}, {6, 1}, {5, 1}, {4, 1}, {6, 2}, {5, 2}, {4, 2}, {5, 3}, {4, 3},
        {4, 4}, {4, 5}, {4, 6}, {4, 7}, {4, 8}, {4, 10}, {4, 12}, {4, 15}, {4, 18}, {4, 22}, {4, 28}, {4, 36}, {4, 46},
        {2, 30}, {2, 40}, {2, 52}, {2, 70}, {1, 46}, {1, 60}, {1, 80}, {1, 110}
    };

    private static final Map<String, Double> FOUND = new ConcurrentHashMap<>();

    private RunLength() {}

    static double limit(double mean, double allowance, double designed) {
        int above = 0;
        while (above < GRID.length && meanOf(above, allowance) < mean) {
            above++;
        }
        if (above == 0 || above == GRID.length) {
            return limitOf(Math.min(above, GRID.length - 1), allowance, designed);
        }
        double low = meanOf(above - 1, allowance);
        double part = (mean - low) / (meanOf(above, allowance) - low);
        return (1 - part) * limitOf(above - 1, allowance, designed) + part * limitOf(above, allowance, designed);
    }

    private static double meanOf(int point, double allowance) {
        return GRID[point][1] / (GRID[point][0] * allowance);
    }

    /** The least number of steps with a run length as designed, at most 400. */
    private static double limitOf(int point, double allowance, double designed) {
        return FOUND.computeIfAbsent(point + " " + allowance + " " + designed, key -> {
            int low = 0;
            int high = 400;
            while (high - low > 1) {
                int middle = (low + high) / 2;
                boolean isEnough = months(meanOf(point, allowance), GRID[point], middle) >= designed;
                low = isEnough ? low : middle;
                high = isEnough ? middle : high;
            }
            return (double) high / GRID[point][0];
        });
    }

    private static double months(double mean, int[] steps, int states) {
        double[][] rows = new double[states][states + 1];
        for (int state = 0; state < states; state++) {
            rows[state][state] = 1;
            rows[state][states] = 1;
            double probability = Math.exp(-mean);
            for (int next = state - steps[1], count = 1; next < states; next += steps[0], count++) {
                rows[state][Math.max(0, next)] -= probability;
                probability *= mean / count;
            }
        }
        return solved(rows);
    }

    /** Gauss and Jordan with row pivots; the first unknown. */
    private static double solved(double[][] rows) {
        int size = rows.length;
        for (int column = 0; column < size; column++) {
            int pivot = column;
            for (int row = column; row < size; row++) {
                pivot = Math.abs(rows[row][column]) > Math.abs(rows[pivot][column]) ? row : pivot;
            }
            double[] swapped = rows[pivot];
            rows[pivot] = rows[column];
            rows[column] = swapped;
            for (int row = column + 1; row < size; row++) {
                double factor = rows[row][column] / swapped[column];
                for (int i = column; factor != 0 && i <= size; i++) {
                    rows[row][i] -= factor * swapped[i];
                }
            }
        }
        double[] unknown = new double[size];
        for (int row = size - 1; row >= 0; row--) {
            double rest = rows[row][size];
            for (int i = row + 1; i < size; i++) {
                rest -= rows[row][i] * unknown[i];
            }
            unknown[row] = rest / rows[row][row];
        }
        return unknown[0];
    }
}
