package no.bofast.study.forecast;

import no.bofast.forecast.CountDistribution;

/** How beliefs of counts compared with what happened. Mutable, for one thread. */
final class Score {

    /** Probability below the bounds that hold in 50, 80 and 95 of 100 cases. */
    private static final double[] TAILS = {0.25, 0.1, 0.025};

    private final double[] inside = new double[TAILS.length];
    private final double[] shared = new double[TAILS.length];
    private int forecasts;
    private double score;
    private double absoluteError;
    private double error;

    void add(CountDistribution count, int happened) {
        forecasts++;
        score += count.score(happened);
        error += count.mean() - happened;
        absoluteError += Math.abs(happened - count.quantile(0.5));
        for (int bound = 0; bound < TAILS.length; bound++) {
            double tail = TAILS[bound];
            if (happened >= count.quantile(tail) && happened <= count.quantile(1 - tail)) {
                inside[bound]++;
            }
            shared[bound] += between(count.atMost(happened - 1), count.atMost(happened), tail);
        }
    }

    /** The part of an interval of probabilities that lies between the bounds (Czado, Gneiting and Held 2009, Biometrics 65). */
    private static double between(double from, double to, double tail) {
        if (to <= from) {
            return from >= tail && from <= 1 - tail ? 1 : 0;
        }
        return Math.max(0, Math.min(to, 1 - tail) - Math.max(from, tail)) / (to - from);
    }

    int forecasts() {
        return forecasts;
    }

    double inside(int bound) {
        return inside[bound] / forecasts;
    }

    double pit(int bound) {
        return shared[bound] / forecasts;
    }

    double score() {
        return score / forecasts;
    }

    double absoluteError() {
        return absoluteError / forecasts;
    }

    /** By how much the means were too high. */
    double meanError() {
        return error / forecasts;
    }
}
