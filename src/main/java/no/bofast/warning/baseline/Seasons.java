package no.bofast.warning.baseline;

import java.util.Arrays;

/**
 * How departures vary over the calendar year, nationally: a factor for each month of the year.
 *
 * <p><i>(O + a) / (E + a)</i> over the same month of the last years, all municipalities together, with <i>a</i> departures' weight
 * for no season at all; 1 throughout until {@link #LEAST_MONTHS} months have anything expected. It belongs to what is
 * usual for a municipality, not to <i>E</i>, which {@code domain.md} leaves without season. Assumes that municipalities share the
 * seasons. Immutable.
 */
final class Seasons {

    private static final int LEAST_MONTHS = 24;
    private static final double PRIOR = 50;

    private final double[] factors = new double[12];

    private Seasons() {
        Arrays.fill(factors, 1);
    }

    static Seasons of(Course[] courses, int months) {
        Seasons seasons = new Seasons();
        if (knownMonths(courses, months) >= LEAST_MONTHS) {
            seasons.estimate(courses, months);
        }
        return seasons;
    }

    double factor(int month) {
        return factors[Math.floorMod(month, 12)];
    }

    private void estimate(Course[] courses, int months) {
        double[] observed = new double[12];
        double[] expected = new double[12];
        for (Course course : courses) {
            for (int lag = 1; lag <= months; lag++) {
                int season = Math.floorMod(course.month() - lag, 12);
                observed[season] += course.observed(lag);
                expected[season] += course.share(lag) * course.expected(lag);
            }
        }
        for (int season = 0; season < 12; season++) {
            factors[season] = (PRIOR + observed[season]) / (PRIOR + expected[season]);
        }
    }

    private static int knownMonths(Course[] courses, int months) {
        int known = 0;
        for (Course course : courses) {
            known = Math.max(known, course.level(1, months).months());
        }
        return known;
    }
}
