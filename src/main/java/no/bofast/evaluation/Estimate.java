package no.bofast.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * A number with its bootstrap bounds: what it is when as many registers are drawn with replacement, but for 2.5 % at each end.
 *
 * <p>Registers are drawn, not municipalities, which share peers (Davison and Hinkley 1997, Bootstrap Methods, 3.8). Each is NaN
 * where there is nothing to estimate it from.
 */
record Estimate(double value, double low, double high) {

    private static final int DRAWS = 500;
    private static final double TAIL = 0.025;

    static <T> Estimate of(List<T> registers, ToDoubleFunction<List<T>> statistic) {
        Random random = new Random(registers.size());
        double[] drawn = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            drawn[draw] = statistic.applyAsDouble(random.ints(registers.size(), 0, registers.size())
                    .mapToObj(registers::get)
                    .toList());
        }
        Arrays.sort(drawn);
        int tail = (int) (TAIL * DRAWS);
        return new Estimate(statistic.applyAsDouble(registers), drawn[tail], drawn[DRAWS - 1 - tail]);
    }
}
