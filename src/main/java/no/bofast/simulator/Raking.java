package no.bofast.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Fits a table of weights to known margins by scaling them in turn (raking, iterative proportional fitting: Deming and
 * Stephan 1940). What the margins leave open stays in proportion to the weights at the start.
 */
final class Raking {

    /** Enough for margins that agree with each other to meet within a thousandth. */
    private static final int ROUNDS = 60;

    private final double[] cells;
    private final List<Margin> margins = new ArrayList<>();

    Raking(double[] cells) {
        this.cells = cells;
    }

    /**
     * Adds a margin.
     *
     * @param groupOf the group that a cell belongs to, or -1 if the margin says nothing of the cell
     * @param targets what the cells of each group are to sum up to; {@code NaN} leaves a group alone
     */
    Raking margin(IntUnaryOperator groupOf, double[] targets) {
        int[] groups = new int[cells.length];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = groupOf.applyAsInt(i);
        }
        margins.add(new Margin(groups, targets));
        return this;
    }

    /** Fits the cells in place. */
    double[] fit() {
        for (int round = 0; round < ROUNDS; round++) {
            margins.forEach(margin -> margin.scale(cells));
        }
        return cells;
    }

    /** The sum from first to last: a stream's could differ between versions of the JDK. */
    static double sum(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }

    private record Margin(int[] groups, double[] targets) {

        void scale(double[] cells) {
            double[] factors = sums(cells);
            for (int group = 0; group < factors.length; group++) {
                boolean leave = Double.isNaN(targets[group]) || factors[group] == 0;
                factors[group] = leave ? 1 : targets[group] / factors[group];
            }
            for (int i = 0; i < cells.length; i++) {
                if (groups[i] >= 0) {
                    cells[i] *= factors[groups[i]];
                }
            }
        }

        private double[] sums(double[] cells) {
            double[] sums = new double[targets.length];
            for (int i = 0; i < cells.length; i++) {
                if (groups[i] >= 0) {
                    sums[groups[i]] += cells[i];
                }
            }
            return sums;
        }
    }
}
