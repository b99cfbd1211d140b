package no.bofast.warning.baseline;

/**
 * How much counts vary beyond what chance alone would make them.
 *
 * <p><i>φ</i>, within municipalities: the mean square of <i>O − μ</i> over its Poisson value <i>μ</i> for the months of every
 * municipality around its own level (families move together); quasi-Poisson, McCullagh and Nelder 1989, 4.5. <i>1/α</i>, between
 * municipalities: the variance of the ratio of a municipality's level to its peers', by moments:
 * <i>Σ ((O − E)² / E − φ) / Σ E</i> (Böhning 2000). Both are held within bounds that keep the rules sane on small registers.
 *
 * @param within variance over mean of a count, at least 1
 * @param shapeBetween shape <i>α</i> of the Gamma distribution of levels, its mean 1
 */
public record Dispersion(double within, double shapeBetween) {

    private static final double MOST_WITHIN = 4;
    private static final double LEAST_SHAPE = 1;
    private static final double MOST_SHAPE = 50;
    /** Fewer departures expected say too little about a municipality's level. */
    private static final double LEAST_EXPECTED = 1;

    /** What months vary within municipalities; past surges must not be weighted down, or the most varied months were. */
    static double within(Course[] courses, int months, Seasons seasons) {
        double squares = 0;
        double means = 0;
        for (int place = 1; place < courses.length; place++) {
            Course course = courses[place];
            Course.Level level = course.level(1, months);
            if (level.expected() >= LEAST_EXPECTED) {
                double usual = level.observed() / level.expected();
                for (int lag = 1; lag <= months; lag++) {
                    double mean =
                            usual * seasons.factor(course.month() - lag) * course.share(lag) * course.expected(lag);
                    double difference = course.observed(lag) - mean;
                    squares += difference * difference;
                    means += mean;
                }
            }
        }
        double corrected = means > 0 ? squares / means * months / (months - 1) : 1;
        return Math.max(1, Math.min(MOST_WITHIN, corrected));
    }

    static double shapeBetween(Course[] courses, int months, double within) {
        double excess = 0;
        double sumExpected = 0;
        for (int place = 1; place < courses.length; place++) {
            Course.Level level = courses[place].level(1, months);
            if (level.expected() >= LEAST_EXPECTED) {
                double difference = level.observed() - level.expected();
                excess += difference * difference / level.expected() - within;
                sumExpected += level.expected();
            }
        }
        double variance = sumExpected > 0 ? excess / sumExpected : 0;
        return Math.max(LEAST_SHAPE, 1 / Math.max(1 / MOST_SHAPE, variance));
    }
}
