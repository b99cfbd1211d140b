package no.bofast.view;

import no.bofast.disclosure.CountId;
import no.bofast.disclosure.Disclosure;
import no.bofast.warning.AlertChange;
import no.bofast.warning.AlertCourse;
import no.bofast.warning.Circumstances;
import no.bofast.warning.Evidence;
import no.bofast.warning.Measured;
import no.bofast.warning.Moment;
import no.bofast.warning.Rule;

/**
 * Makes a change of an alert into what an audience may be told of it, in whatever form it is then told.
 *
 * <p>Counts have the same identities as elsewhere, so that nobody learns more by comparing. What was worked out from exact counts
 * (expectations, ratios) is worked out anew from those shown, and a group or destination of which nobody is shown isn't named:
 * that it is listed would tell that someone is there.
 */
public final class ShownChange {

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
        Evidence evidence = evidence(exact.rule(), exact.evidence());
        return new AlertChange(
                exact.alertId(),
                exact.rule(),
                exact.municipality(),
                exact.kind(),
                exact.severity(),
                exact.registerDate(),
                exact.historical(),
                evidence,
                circumstances(exact.circumstances(), evidence.observed()),
                exact.course().map(this::course),
                exact.detectorVersion());
    }

    /** The statistic is left out: it was made of the exact count. */
    private Evidence evidence(Rule rule, Evidence evidence) {
        int observed = disclosure.count(id(observedMeasure(rule)), evidence.observed());
        double expected = tenths(expected(rule, evidence));
        ShownRatio ratio = ShownRatio.of(observed, expected);
        return new Evidence(
                evidence.window(),
                observed,
                expected,
                ratio.ratio(),
                ratio.lower(),
                ratio.upper(),
                tenths(evidence.usualRatio()),
                disclosure.count(population(rule), evidence.population()),
                evidence.historyMonths(),
                Double.NaN,
                evidence.limit());
    }

    private static String observedMeasure(Rule rule) {
        return switch (rule) {
            case SURGE, SHIFT -> "departures";
            case LEVEL -> "departed";
            case INFLUX -> "first_arrivals";
        };
    }

    private CountId population(Rule rule) {
        return switch (rule) {
            case SURGE, SHIFT -> id("at_risk");
            case LEVEL, INFLUX -> id("settled");
        };
    }

    /**
     * Of departures and levels the expectation is in proportion to the population (of {@code LEVEL}: the limit times it). Of
     * arrivals it is a mean of earlier arrivals, or the population itself: so it is shown as a count.
     */
    private double expected(Rule rule, Evidence evidence) {
        if (rule != Rule.INFLUX) {
            return disclosure.expected(population(rule), evidence.expected(), evidence.population());
        }
        boolean isPopulation = evidence.expected() == evidence.population();
        CountId id = isPopulation ? population(rule) : id("first_arrivals", "expected");
        return disclosure.count(id, (int) Math.rint(evidence.expected()));
    }

    private AlertCourse course(AlertCourse course) {
        return new AlertCourse(
                moment(course.raised()), moment(course.peak()), measured(course.now()), course.asExpectedSince());
    }

    private Moment moment(Moment moment) {
        return new Moment(moment.on(), moment.rule(), moment.severity(), evidence(moment.rule(), moment.evidence()));
    }

    /** Of departures the expectation is a sum over those at risk, of whom there are many more. */
    private Measured measured(Measured now) {
        String measure = exact.rule() == Rule.INFLUX ? "first_arrivals" : "departures";
        int observed = disclosure.count(id(measure), now.observed());
        double expected = Math.rint(now.expected());
        ShownRatio ratio = ShownRatio.of(observed, expected);
        return new Measured(now.window(), observed, observed, expected, ratio.ratio(), ratio.lower(), ratio.upper());
    }

    private Circumstances circumstances(Circumstances around, int observed) {
        int withinGrant = part(around.withinGrant(), observed, "within_grant");
        return new Circumstances(
                around.drivers().stream()
                        .map(driver -> driver(driver, observed))
                        .filter(driver -> driver.observed() > 0 || driver.expected() > 0)
                        .toList(),
                part(around.withinIntroduction(), withinGrant, "within_introduction"),
                withinGrant,
                around.destinations().stream()
                        .map(to -> destination(to, observed))
                        .filter(to -> to.departures() > 0)
                        .toList(),
                tenths(around.peersRatio()),
                tenths(around.nationRatio()),
                around.wider());
    }

    /** What is expected of a group is of few people: whole numbers say enough of them. */
    private Circumstances.Driver driver(Circumstances.Driver driver, int whole) {
        int observed = part(driver.observed(), whole, driver.dimension().label(), driver.category());
        return new Circumstances.Driver(driver.dimension(), driver.category(), observed, Math.rint(driver.expected()));
    }

    private Circumstances.Destination destination(Circumstances.Destination to, int whole) {
        String code = to.municipality().toString();
        return new Circumstances.Destination(to.municipality(), part(to.departures(), whole, "destination", code));
    }

    private int part(int count, int whole, String... group) {
        return disclosure.part(id("departures", group), count, whole);
    }

    private CountId id(String measure, String... group) {
        return CountId.of(exact.municipality(), measure).within(group);
    }

    private static double tenths(double value) {
        return Math.rint(value * 10) / 10;
    }
}
