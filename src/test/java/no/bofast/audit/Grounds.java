package no.bofast.audit;

import java.util.ArrayList;
import java.util.List;
import no.bofast.warning.InfluxSettings;
import no.bofast.warning.LevelSettings;
import no.bofast.warning.ShiftSettings;
import no.bofast.warning.SurgeSettings;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * What an alert of each rule must tell, found anew.
 *
 * @param isFinding whether the rule found enough on the day (raised, escalated), or just looked how the matter stands
 * @param reach the last lag that no earlier alert has told and ended
 */
record Grounds(Then then, int town, int fromLag, int throughLag, boolean isFinding, int reach) {

    /** The detail of counts of everyone. */
    static final String EVERYONE = "";

    private static final double TAIL = Then.SETTINGS.tail();

    /**
     * The numbers of an alert.
     *
     * @param observed and so on: as {@code alerts.ndjson} names them
     */
    record Numbers(
            int observed,
            double expected,
            double ratio,
            double lower,
            double upper,
            double usualRatio,
            int population,
            int historyMonths,
            double statistic,
            double limit) {}

    private static Numbers numbers(Ratio ratio, double usual, int population, int months, double found, double limit) {
        return new Numbers(
                ratio.observed(),
                ratio.expected(),
                ratio.ratio(),
                ratio.lower(TAIL),
                ratio.upper(TAIL),
                usual,
                population,
                months,
                found,
                limit);
    }

    Numbers surge() {
        Ratio ratio = then.departures(town, fromLag, throughLag);
        Then.Usual usual = then.usual(town, throughLag);
        int atRisk = then.courses[town].atRisk();
        return numbers(ratio, usual.ratio(), atRisk, usual.months(), ratio.pValue(), surgeThreshold());
    }

    private double surgeThreshold() {
        SurgeSettings settings = Then.SETTINGS.surge();
        List<Double> values = new ArrayList<>();
        int hypotheses = 0;
        for (int other = 1; other < then.courses.length; other++) {
            if (then.courses[other].atRisk() >= settings.leastAtRisk()) {
                hypotheses += 2;
                addValue(other, 3, settings.leastObserved(), values);
                addValue(other, 12, settings.leastObserved(), values);
            }
        }
        return Then.threshold(isFinding ? values : List.of(), hypotheses, settings.falseDiscoveryRate());
    }

    private void addValue(int other, int months, int least, List<Double> values) {
        Ratio ratio = then.departures(other, fromLag, fromLag + months - 1);
        int last = then.month() - fromLag;
        if (then.known.departures(then.code(other), last - months + 1, last) >= least) {
            values.add(ratio.pValue());
        }
    }

    Numbers shift() {
        double sum = Math.max(evidenceForARise(1), evidenceForARise(0));
        Ratio ratio = then.departures(town, fromLag, throughLag);
        Then.Usual usual = then.usual(town, throughLag);
        int atRisk = then.courses[town].atRisk();
        double limit = Then.SETTINGS.shift().runLengthMonths();
        return numbers(ratio, usual.ratio(), atRisk, usual.months(), sum, limit);
    }

    /** Summed over the months that it may have begun in, up to the one of a lag. */
    private double evidenceForARise(int last) {
        ShiftSettings settings = Then.SETTINGS.shift();
        double sum = 0;
        for (int lag = last; lag <= Math.min(settings.months(), reach); lag++) {
            sum += then.departures(town, last, lag).likelihoodRatio(settings.targetRatio());
        }
        return sum;
    }

    private static double limit(Settled own, List<Double> ratios, double quantile) {
        double least = Then.SETTINGS.level().leastRatio();
        if (ratios.size() < 20) {
            return Math.min(1, least * own.likeTheCountry() / own.settled());
        }
        double ratio =
                Math.max(least, ratios.get(Math.min(ratios.size() - 1, (int) Math.floor(quantile * ratios.size()))));
        return Math.min(1, ratio * own.likeTheCountry() / own.settled());
    }

    private double dispersionOfPeople() {
        return then.past.within * then.peopleOfADecision();
    }

    Numbers level() {
        LevelSettings settings = Then.SETTINGS.level();
        int through = then.month() / 12 - 1;
        int from = through - settings.settlementYears() + 1;
        Settled own = Settled.of(then, then.code(town), from, through);
        double weight = 1 / dispersionOfPeople();
        BetaDistribution share = BetaDistribution.of(
                1.0 + weight * own.departed(), 1.0 + weight * Math.max(0, own.settled() - own.departed()));
        List<Double> ratios = new ArrayList<>();
        for (int other = 1; other < then.courses.length; other++) {
            Settled there = Settled.of(then, then.code(other), from, through);
            if (there.settled() >= settings.leastSettled()) {
                ratios.add(there.departed() / there.likeTheCountry());
            }
        }
        ratios.sort(null);
        double limit = limit(own, ratios, settings.watchQuantile());
        for (double quantile : new double[] {settings.warningQuantile(), settings.criticalQuantile()}) {
            double higher = limit(own, ratios, quantile);
            boolean isTold = own.settled() >= settings.leastSettled() && own.departed() >= 5;
            limit = isTold && share.cumulativeProbability(higher) <= TAIL ? higher : limit;
        }
        double lower = share.inverseCumulativeProbability(TAIL);
        double upper = share.inverseCumulativeProbability(1 - TAIL);
        return new Numbers(
                own.departed(),
                limit * own.settled(),
                share.getMean() / limit,
                lower / limit,
                upper / limit,
                1,
                own.settled(),
                throughLag + 1,
                lower,
                limit);
    }

    /** @param group the detail under which those are counted of whom it tells */
    Numbers influx(String group) {
        int settled = then.known.sum("settled", then.code(town), "", then.month() - 12, then.month() - 1);
        if (group.equals(EVERYONE) && throughLag - fromLag + 1 == 12) {
            Ratio ratio = new Ratio(arrivals(group, town, 1, 12), settled, settled, 1, 1, 0);
            double chance =
                    BetaDistribution.of(1.0 + ratio.observed(), 1.0 + settled).cumulativeProbability(0.5);
            return numbers(ratio, 1, settled, 12, chance, TAIL);
        }
        InfluxSettings settings = Then.SETTINGS.influx();
        Ratio ratio = arrivalsRatio(group, town);
        return numbers(ratio, 1, settled, settings.historyMonths(), ratio.pValue(), influxThreshold(group));
    }

    private double influxThreshold(String group) {
        InfluxSettings settings = Then.SETTINGS.influx();
        List<Double> values = new ArrayList<>();
        for (int other = 1; other < then.courses.length; other++) {
            Ratio ratio = arrivalsRatio(group, other);
            if (ratio.observed() >= settings.leastArrivals() && ratio.expected() > 0) {
                values.add(ratio.pValue());
            }
        }
        return Then.threshold(isFinding ? values : List.of(), then.courses.length - 1, settings.falseDiscoveryRate());
    }

    private Ratio arrivalsRatio(String group, int of) {
        InfluxSettings settings = Then.SETTINGS.influx();
        int before = arrivals(group, of, throughLag + 1, throughLag + settings.historyMonths());
        double othersBefore = others(group, of, throughLag + 1, throughLag + settings.historyMonths());
        double others = fromLag == 0
                ? Math.max(others(group, of, 0, 0), others(group, of, 1, 1)) + others(group, of, 1, throughLag)
                : others(group, of, fromLag, throughLag);
        double expected = (1 + before) * (othersBefore > 0 ? others / othersBefore : 0);
        double shape = 1 / (settings.drift() * settings.drift() + dispersionOfPeople() / (1 + before));
        int observed = arrivals(group, of, fromLag, throughLag);
        return new Ratio(observed, expected, expected, shape, dispersionOfPeople(), 0);
    }

    private int arrivals(String group, int of, int fromLag, int throughLag) {
        return arrivals(then.code(of), group, fromLag, throughLag);
    }

    private int arrivals(String code, String group, int fromLag, int throughLag) {
        return then.known.sum("first_arrivals", code, group, then.month() - throughLag, then.month() - fromLag);
    }

    private int others(String group, int of, int fromLag, int throughLag) {
        return arrivals(Known.NATION, group, fromLag, throughLag) - arrivals(group, of, fromLag, throughLag);
    }
}
