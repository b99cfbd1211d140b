package no.bofast.study;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

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
        if (registers == 0) {
            return new Estimate(Double.NaN, Double.NaN, Double.NaN);
        }
        int[] all = new int[registers];
        Arrays.setAll(all, place -> place);
        Random random = new Random(registers);
        double[] drawn = IntStream.range(0, DRAWS)
                .mapToDouble(draw -> statistic.applyAsDouble(
                        random.ints(registers, 0, registers).toArray()))
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        return drawn.length == 0
                ? new Estimate(Double.NaN, Double.NaN, Double.NaN)
                : new Estimate(statistic.applyAsDouble(all), at(drawn, TAIL), at(drawn, 1 - TAIL));
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
