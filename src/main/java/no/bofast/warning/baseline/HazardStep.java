package no.bofast.warning.baseline;

import java.util.Arrays;
import java.util.Optional;
import no.bofast.domain.hazard.HazardByMonth;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Whether the hazard of leaving steps at a month since settlement, as where programme or grant ends.
 *
 * <p>Null hypothesis: around the month the logarithm of the hazard runs along one straight line. Model: departures in month <i>i</i> of
 * the {@value #WINDOW} months before and from <i>c</i> on are of mean R(i) · exp(a + b·(i − c) + δ·[i ≥ c]), where R(i) are the
 * person-months at risk, fitted by maximum likelihood of a Poisson; the step is the factor exp(δ). Families move together, so the
 * variance is φ times the mean, with φ Pearson's statistic over its degrees of freedom, and never under 1 (quasi-likelihood;
 * McCullagh and Nelder, Generalized Linear Models, section 9.2); δ over its standard error is held against Student's t. A window holds a
 * whole year on each side, so what only follows the seasons shows on both.
 *
 * <p>It is wrong where the hazard bends within the window for another reason, and where a step is smeared over the window, as that of
 * the grant is: it ends with a calendar year, so between month 48 and month 59. Immutable.
 *
 * @param month the month <i>c</i> from which the hazard may differ
 * @param before departures of the window's months before it
 * @param after departures of the window's months from it on
 * @param logFactor δ
 * @param standardError of δ
 */
public record HazardStep(int month, long before, long after, double logFactor, double standardError) {

    /** Months on each side: a whole year, so that seasons weigh alike. */
    public static final int WINDOW = 12;
    /** Departures on each side below which nothing is said: the likelihood is too far from a parabola. */
    public static final int LEAST_DEPARTURES = 10;

    private static final int PARAMETERS = 3;
    private static final int DEGREES_OF_FREEDOM = 2 * WINDOW - PARAMETERS;

    /** The step at a month; empty if the hazards don't reach a window beyond it, or of too few departures. */
    public static Optional<HazardStep> at(HazardByMonth hazards, int month) {
        if (month < WINDOW || hazards.atRisk(month + WINDOW - 1) == 0) {
            return Optional.empty();
        }
        long before = departures(hazards, month - WINDOW, month);
        long after = departures(hazards, month, month + WINDOW);
        return Math.min(before, after) < LEAST_DEPARTURES ? Optional.empty() : new Fit(hazards, month).fitted();
    }

    private static long departures(HazardByMonth hazards, int from, int before) {
        long sum = 0;
        for (int month = from; month < before; month++) {
            sum += hazards.departures(month);
        }
        return sum;
    }

    /** By what the hazard is multiplied from the month on. */
    public double factor() {
        return Math.exp(logFactor);
    }

    /** The lower bound of the factor, outside which on either side it lies with a probability. */
    public double low(double outside) {
        return Math.exp(logFactor - quantile(outside) * standardError);
    }

    /** The upper bound. */
    public double high(double outside) {
        return Math.exp(logFactor + quantile(outside) * standardError);
    }

    private static double quantile(double outside) {
        return TDistribution.of(DEGREES_OF_FREEDOM).inverseSurvivalProbability(outside / 2);
    }

    /** How likely a step at least as large, up or down, would be if there were none. */
    public double pValue() {
        return 2 * TDistribution.of(DEGREES_OF_FREEDOM).survivalProbability(Math.abs(logFactor / standardError));
    }

    /** How likely steps at least as different from each other would be if they were the same, as of a municipality and its peers. */
    public double pValueAgainst(HazardStep other) {
        double error = Math.hypot(standardError, other.standardError);
        return 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(logFactor - other.logFactor) / error);
    }

    /** Newton's method for the three parameters. For one thread. */
    private static final class Fit {
        private static final int MOST_ROUNDS = 50;
        private static final double SMALL = 1e-10;

        private final HazardByMonth hazards;
        private final int month;
        private final double[] parameters = new double[PARAMETERS];
        private final double[] score = new double[PARAMETERS];
        private final double[][] information = new double[PARAMETERS][PARAMETERS];
        private double pearson;

        Fit(HazardByMonth hazards, int month) {
            this.hazards = hazards;
            this.month = month;
            double atRisk = 0;
            for (int at = month - WINDOW; at < month + WINDOW; at++) {
                atRisk += hazards.atRisk(at);
            }
            parameters[0] = Math.log(departures(hazards, month - WINDOW, month + WINDOW) / atRisk);
        }

        Optional<HazardStep> fitted() {
            for (int round = 0; round < MOST_ROUNDS; round++) {
                derive();
                double[] change = solve(score);
                double largest = 0;
                for (int i = 0; i < PARAMETERS; i++) {
                    parameters[i] += change[i];
                    largest = Math.max(largest, Math.abs(change[i]));
                }
                if (largest < SMALL) {
                    return Optional.of(step());
                }
            }
            return Optional.empty();
        }

        private HazardStep step() {
            derive();
            double variance = solve(new double[] {0, 0, 1})[2];
            double dispersion = Math.max(1, pearson / DEGREES_OF_FREEDOM);
            return new HazardStep(
                    month,
                    departures(hazards, month - WINDOW, month),
                    departures(hazards, month, month + WINDOW),
                    parameters[2],
                    Math.sqrt(dispersion * variance));
        }

        /** Score, information and Pearson's statistic at the parameters. */
        private void derive() {
            pearson = 0;
            Arrays.fill(score, 0);
            for (double[] row : information) {
                Arrays.fill(row, 0);
            }
            for (int at = month - WINDOW; at < month + WINDOW; at++) {
                derive(at);
            }
        }

        private void derive(int at) {
            double[] x = {1, (at - month + 0.5) / WINDOW, at < month ? 0 : 1};
            double mean = hazards.atRisk(at) * Math.exp(parameters[0] + parameters[1] * x[1] + parameters[2] * x[2]);
            double excess = hazards.departures(at) - mean;
            pearson += mean > 0 ? excess * excess / mean : 0;
            for (int i = 0; i < PARAMETERS; i++) {
                score[i] += x[i] * excess;
                for (int j = 0; j < PARAMETERS; j++) {
                    information[i][j] += x[i] * x[j] * mean;
                }
            }
        }

        /** The information's inverse times a vector, by Cramer's rule. */
        private double[] solve(double[] vector) {
            double whole = determinant(information);
            double[] solution = new double[PARAMETERS];
            for (int column = 0; column < PARAMETERS; column++) {
                double[][] replaced = new double[PARAMETERS][];
                for (int row = 0; row < PARAMETERS; row++) {
                    replaced[row] = information[row].clone();
                    replaced[row][column] = vector[row];
                }
                solution[column] = determinant(replaced) / whole;
            }
            return solution;
        }

        private static double determinant(double[][] m) {
            return m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1])
                    - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
                    + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
        }
    }
}
