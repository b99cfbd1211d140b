package no.bofast.study;

import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * The share of rises that can be found at most: what the best test finds that knows the usual number of decisions and when a rise may have begun.
 *
 * <p>Whether an alert is raised in some time is a test of the decisions to leave in that time, and without a rise it is raised as often as there are
 * false alarms. Decisions are Poisson, so the most powerful test of <i>ρ</i> times the mean alerts where their number is above a limit, and at the
 * limit by lot (Neyman and Pearson 1933, Philosophical Transactions A 231). No rule with as many false alarms finds more on average, whatever it looks at: where in
 * the time the decisions lie tells nothing more. Supposes that all are registered at once.
 *
 * @param decisionsPerYear to leave, in a municipality without a rise
 * @param falseAlarmsPerYear in such a municipality
 */
record MostFound(double decisionsPerYear, double falseAlarmsPerYear) {

    /**
     * Within some years of the first decision that a rise added, for which one waits on average until the usual number times {@code factor - 1} makes one.
     *
     * @param factor of a lasting rise
     */
    double within(double years, double factor) {
        double sinceBeginning = years + 1 / (decisionsPerYear * (factor - 1));
        double size = Math.min(1, falseAlarmsPerYear * sinceBeginning);
        return size == 0 ? 0 : power(decisionsPerYear * sinceBeginning, factor, size);
    }

    /** Chance that the test finds a rise. */
    private static double power(double mean, double factor, double size) {
        PoissonDistribution usual = PoissonDistribution.of(mean);
        int limit = usual.inverseSurvivalProbability(size);
        double lot = (size - usual.survivalProbability(limit)) / usual.probability(limit);
        PoissonDistribution risen = PoissonDistribution.of(factor * mean);
        return risen.survivalProbability(limit) + lot * risen.probability(limit);
    }
}
