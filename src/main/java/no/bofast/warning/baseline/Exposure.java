package no.bofast.warning.baseline;

import java.util.function.IntToDoubleFunction;
import no.bofast.domain.MonthNumber;

/**
 * Departures and months at risk by years since settlement, over the closed months from which hazards are taken.
 *
 * <p>Mutable while it is added up, for one thread.
 */
final class Exposure {

    /** Years since settlement from which on one hazard stands for all. */
    static final int MOST_YEARS = 15;

    final double[] departures = new double[MOST_YEARS + 1];
    final double[] atRisk = new double[MOST_YEARS + 1];

    /** The years that hazards are told by, of so many months since January of the settlement year. */
    static int years(int months) {
        return Math.min(MOST_YEARS, months / 12);
    }

    /**
     * The exposure of one municipality.
     *
     * @param month the open month
     * @param shares by how many months ago: the share of departures registered by now
     * @param weights by how many months ago: what the month weighs
     * @param mix by settlement year: how readily its people leave ({@link CaseMix})
     */
    static Exposure of(
            MunicipalityCounts counts, int month, double[] shares, double[] weights, IntToDoubleFunction mix) {
        Exposure exposure = new Exposure();
        for (CohortSeries cohort : counts.cohorts()) {
            exposure.add(cohort, month, shares, weights, mix.applyAsDouble(cohort.settlementYear()));
        }
        return exposure;
    }

    private void add(CohortSeries cohort, int month, double[] shares, double[] weights, double factor) {
        int months = month - MonthNumber.january(cohort.settlementYear());
        int end = cohort.lags(month, shares.length);
        int lag = 1;
        while (lag < end) {
            int years = years(months - lag);
            int endOfYears = Math.min(end, months - 12 * years + 1);
            double sumDepartures = departures[years];
            double sumAtRisk = atRisk[years];
            for (; lag < endOfYears; lag++) {
                sumDepartures += weights[lag] * cohort.decisions(month - lag);
                sumAtRisk += factor * weights[lag] * shares[lag] * cohort.atRisk(month - lag);
            }
            departures[years] = sumDepartures;
            atRisk[years] = sumAtRisk;
        }
    }

    void add(Exposure other) {
        for (int years = 0; years <= MOST_YEARS; years++) {
            departures[years] += other.departures[years];
            atRisk[years] += other.atRisk[years];
        }
    }

    /** This exposure without a part of it. */
    Exposure without(Exposure part) {
        Exposure rest = new Exposure();
        for (int years = 0; years <= MOST_YEARS; years++) {
            rest.departures[years] = Math.max(0, departures[years] - part.departures[years]);
            rest.atRisk[years] = Math.max(0, atRisk[years] - part.atRisk[years]);
        }
        return rest;
    }

    double hazardPerMonth() {
        double sumDepartures = 0;
        double sumAtRisk = 0;
        for (int years = 0; years <= MOST_YEARS; years++) {
            sumDepartures += departures[years];
            sumAtRisk += atRisk[years];
        }
        return sumAtRisk > 0 ? sumDepartures / sumAtRisk : 0;
    }
}
