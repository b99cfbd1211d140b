package no.bofast.warning;

import no.bofast.warning.baseline.Course;
import no.bofast.warning.baseline.Dispersion;

/**
 * What is known of a municipality's own level against its peers', from months before those in question.
 *
 * <p>Gamma: a priori with mean 1 and the variance between municipalities, then with the months' departures, each as good as
 * 1/φ of one; and somewhat wider, because levels drift. Source: Clayton and Kaldor 1987, Biometrics 43 (empirical Bayes).
 *
 * @param ratio mean of the level
 * @param shape of its Gamma distribution: 1 / relative variance
 * @param months months of history that it rests on
 */
record Usual(double ratio, double shape, int months) {

    static Usual of(Course.Level level, Dispersion dispersion, double drift) {
        double shape = dispersion.shapeBetween() + level.observed() / dispersion.within();
        double rate = dispersion.shapeBetween() + level.expected() / dispersion.within();
        return new Usual(shape / rate, 1 / (1 / shape + drift * drift), level.months());
    }

    /** A level so many standard deviations above the mean. */
    double above(double deviations) {
        return ratio * (1 + deviations / Math.sqrt(shape));
    }
}
