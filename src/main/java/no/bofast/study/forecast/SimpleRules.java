package no.bofast.study.forecast;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import no.bofast.domain.MunicipalityCode;
import no.bofast.forecast.CountDistribution;
import no.bofast.forecast.Forecast;
import no.bofast.forecast.ForecastMeasure;
import no.bofast.forecast.PlacesHistory;

/**
 * What a planner would say without a model: last year's number again, or the rate of the peers times one's own people. Each as a Poisson
 * count, which is kinder to it than a bare number.
 */
final class SimpleRules {

    static final String LAST_YEAR = "last_year";
    static final String PEERS = "peers";
    static final Set<String> NAMES = Set.of(LAST_YEAR, PEERS);

    private static final int YEAR = 12;
    /** After a year with nobody, someone may still come. */
    private static final double NOBODY = 0.5;

    private final PlacesHistory history;
    private final int origin;

    SimpleRules(PlacesHistory history, int origin) {
        this.history = history;
        this.origin = origin;
    }

    /** By the rule's name. */
    Map<String, CountDistribution> of(Forecast forecast) {
        Map<String, CountDistribution> rules = new LinkedHashMap<>();
        if (forecast.measure() == ForecastMeasure.STOCK) {
            rules.put(LAST_YEAR, poisson(history.happened(forecast.municipality(), ForecastMeasure.STOCK, 0, origin)));
            return rules;
        }
        double years = forecast.months() / (double) YEAR;
        rules.put(LAST_YEAR, poisson(years * lastYear(forecast.municipality(), forecast.measure())));
        rules.put(PEERS, poisson(years * ofPeers(forecast.municipality(), forecast.measure())));
        return rules;
    }

    private int lastYear(MunicipalityCode code, ForecastMeasure measure) {
        return history.happened(code, measure, origin - YEAR, origin);
    }

    private double ofPeers(MunicipalityCode code, ForecastMeasure measure) {
        int happened = 0;
        int people = 0;
        for (MunicipalityCode peer : history.peers(code)) {
            happened += lastYear(peer, measure);
            people += people(peer, measure, origin - YEAR);
        }
        return people <= 0 ? 0 : (double) happened / people * people(code, measure, origin);
    }

    /** Those at risk of leaving; of arrivals those who live there, who draw others. */
    private int people(MunicipalityCode code, ForecastMeasure measure, int month) {
        return measure == ForecastMeasure.DEPARTURES
                ? history.atRisk(code, month)
                : history.happened(code, ForecastMeasure.STOCK, 0, month);
    }

    private static CountDistribution poisson(double mean) {
        double atLeast = Math.max(NOBODY, mean);
        return new CountDistribution(atLeast, atLeast);
    }
}
