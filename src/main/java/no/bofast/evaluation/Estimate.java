package no.bofast.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * A number with its bootstrap bounds: what it is when as many registers are drawn with replacement, but for 2.5 % at each end.
 *
 * <p>Registers are drawn, not municipalities, which share peers (Davison and Hinkley 1997, Bootstrap Methods, 3.8). NaN where
 * there is nothing to estimate it from.
 */
record Estimate(double value, double low, double high) {

    private static final int DRAWS = 400;
    private static final double TAIL = 0.025;

    /** A sum over registers in proportion to another one. */
    static Estimate ofRatio(double[] parts, double[] wholes) {
        return of(parts.length, places -> {
            double part = 0;
            double whole = 0;
            for (int place : places) {
                part += parts[place];
                whole += wholes[place];
            }
            return part / whole;
        });
    }

    /** The middle one of the values of all registers; infinite values are in the order, but no median. */
    static Estimate ofMedian(List<double[]> values) {
        return of(values.size(), places -> {
            double[] sorted = Arrays.stream(places)
                    .mapToObj(values::get)
                    .flatMapToDouble(Arrays::stream)
                    .sorted()
                    .toArray();
            return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
        });
    }

    private static Estimate of(int registers, ToDoubleFunction<int[]> statistic) {
        int[] all = new int[registers];
        Arrays.setAll(all, place -> place);
        Random random = new Random(registers);
        double[] drawn = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            drawn[draw] =
                    statistic.applyAsDouble(random.ints(registers, 0, registers).toArray());
        }
        Arrays.sort(drawn);
        int tail = (int) (TAIL * DRAWS);
        return new Estimate(statistic.applyAsDouble(all), drawn[tail], drawn[DRAWS - 1 - tail]);
    }
}
