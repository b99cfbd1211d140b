package no.bofast.view;

import java.util.List;
import java.util.Optional;
import no.bofast.disclosure.CountId;
import no.bofast.disclosure.Disclosure;
import no.bofast.domain.MunicipalityCode;
import no.bofast.warning.AlertChange;
import no.bofast.warning.Circumstances;
import no.bofast.warning.Evidence;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * Makes a change of an alert into what an audience may be told of it: a change whose counts went through {@code disclosure}.
 *
 * <p>Counts have the same identities as elsewhere, so that nobody learns more by comparing. An exact ratio would tell the exact
 * count that it was made of; so whoever sees rounded counts gets one made of these, under a Gamma(1, 1) prior.
 */
public final class ShownChange {

    private static final double TAIL = 0.025;

    private final Disclosure disclosure;
    private final AlertChange exact;

    private ShownChange(AlertChange exact, Disclosure disclosure) {
        this.exact = exact;
        this.disclosure = disclosure;
    }

    /** What may be told of a change. */
    public static AlertChange of(AlertChange exact, Disclosure disclosure) {
        ShownChange shown = new ShownChange(exact, disclosure);
        return disclosure.isExact(shown.id("departures")) ? exact : shown.rounded();
    }

    private AlertChange rounded() {
        int observed = disclosure.count(id("departures"), exact.evidence().observed());
        return new AlertChange(
                exact.alertId(),
                exact.rule(),
                exact.municipality(),
                exact.kind(),
                exact.severity(),
                exact.registerDate(),
                exact.historical(),
                evidence(exact.evidence(), observed),
                circumstances(exact.circumstances(), observed),
                exact.detectorVersion());
    }

    /** The statistic is left out: it was made of the exact count. */
    private Evidence evidence(Evidence evidence, int observed) {
        GammaDistribution posterior = GammaDistribution.of(1 + observed, 1 / (1 + evidence.expected()));
        return new Evidence(
                evidence.window(),
                observed,
                evidence.expected(),
                posterior.getMean(),
                posterior.inverseCumulativeProbability(TAIL),
                posterior.inverseSurvivalProbability(TAIL),
                evidence.usualRatio(),
                disclosure.count(id("at_risk"), evidence.population()),
                evidence.historyMonths(),
                Double.NaN,
                evidence.limit());
    }

    private Circumstances circumstances(Circumstances around, int observed) {
        return new Circumstances(
                around.drivers().stream()
                        .map(driver -> driver(driver, observed))
                        .toList(),
                part(around.withinIntroduction(), observed, "departures", "within_introduction"),
                part(around.withinGrant(), observed, "departures", "within_grant"),
                around.destinations().stream()
                        .map(to -> destination(to, observed))
                        .toList(),
                around.peersRatio(),
                around.nationRatio(),
                around.wider());
    }

    private Circumstances.Driver driver(Circumstances.Driver driver, int whole) {
        String dimension = driver.dimension().label();
        int observed = part(driver.observed(), whole, "departures", dimension, driver.category());
        return new Circumstances.Driver(driver.dimension(), driver.category(), observed, driver.expected());
    }

    private Circumstances.Destination destination(Circumstances.Destination to, int whole) {
        MunicipalityCode code = to.municipality();
        return new Circumstances.Destination(
                code, part(to.departures(), whole, "departures", "destination", code.toString()));
    }

    private int part(int count, int whole, String... parts) {
        return disclosure.part(id(parts), count, whole);
    }

    private CountId id(String... parts) {
        return new CountId(Optional.of(exact.municipality()), List.of(parts));
    }
}
