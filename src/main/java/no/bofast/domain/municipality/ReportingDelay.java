package no.bofast.domain.municipality;

import no.bofast.domain.MonthNumber;

/**
 * The share of a month's departures that is usually registered a number of days after the month's last day.
 *
 * <p>Assumes that recent months are reported at the pace of the {@link #MONTHS} before. Months that ended lately can't show
 * long delays yet (right truncation), so the share is built from reverse-time hazards: <i>g(j) = n(j) / N(j)</i>, where
 * <i>n(j)</i> are departures registered <i>j</i> days after their month and <i>N(j)</i> those registered within <i>j</i> days,
 * both over months that ended at least <i>j</i> days ago; the share is <i>F(j) = Π<sub>i&gt;j</sub> (1 − g(i))</i>, its
 * relative variance <i>Σ<sub>i&gt;j</sub> g(i) / ((1 − g(i)) N(i))</i> (Lawless 1994, "Adjustments for reporting delays and the
 * prediction of occurred but not reported events", Canadian Journal of Statistics 22; Kalbfleisch and Lawless 1989). A few
 * made-up departures without delay keep it calm where little is known. Wrong when the registers change their pace at once:
 * then some months are judged too early or too late until the triangle shows it. Immutable.
 */
public final class ReportingDelay {

    /** Months that the pace is measured on. */
    public static final int MONTHS = 24;
    /** The longest delay that counts as one. */
    public static final int MAX_DAYS = DelayTriangle.MAX_DAYS;
    /** Made-up departures registered within their month. */
    private static final double PRIOR_COUNT = 20;
    /** A smaller share would say more about a gap in deliveries than about delay. */
    private static final double LEAST_SHARE = 0.3;

    private final double[] shares = new double[DelayTriangle.MAX_DAYS + 1];
    private final double[] relativeVariances = new double[DelayTriangle.MAX_DAYS + 1];

    private ReportingDelay() {}

    /** The delay as the triangle shows it at the close of the day before a month. */
    public static ReportingDelay before(int month, DelayTriangle triangle) {
        ReportingDelay delay = new ReportingDelay();
        delay.estimate(month, triangle);
        return delay;
    }

    /** Share registered by a number of days after the month's last day. */
    public double share(long days) {
        return days > DelayTriangle.MAX_DAYS ? 1 : shares[(int) Math.max(0, days)];
    }

    /** Variance of {@link #share} in proportion to its square. */
    public double relativeVariance(long days) {
        return days > DelayTriangle.MAX_DAYS ? 0 : relativeVariances[(int) Math.max(0, days)];
    }

    private void estimate(int month, DelayTriangle triangle) {
        int[][] within = new int[MONTHS + 1][];
        for (int lag = 1; lag <= MONTHS; lag++) {
            within[lag] = triangle.within(month - lag);
        }
        double share = 1;
        double variance = 0;
        for (int days = DelayTriangle.MAX_DAYS; days >= 0; days--) {
            shares[days] = Math.max(LEAST_SHARE, Math.min(1, share));
            relativeVariances[days] = variance;
            int monthsOldEnough = monthsOlderThan(days, month);
            int all = sum(within, monthsOldEnough, days);
            int known = Math.max(0, days == 0 ? all : all - sum(within, monthsOldEnough, days - 1));
            double atMost = PRIOR_COUNT + Math.max(known, all);
            double hazard = known / atMost;
            share *= 1 - hazard;
            variance += hazard / ((1 - hazard) * atMost);
        }
    }

    /** The first lag of the months that ended at least so many days before the last day known. */
    private static int monthsOlderThan(int days, int month) {
        long today = MonthNumber.firstDay(month) - 1;
        int lag = 1;
        while (today - MonthNumber.lastDay(month - lag) < days) {
            lag++;
        }
        return lag;
    }

    private static int sum(int[][] within, int fromLag, int days) {
        int sum = 0;
        for (int lag = fromLag; lag <= MONTHS; lag++) {
            sum += within[lag][days];
        }
        return sum;
    }
}
