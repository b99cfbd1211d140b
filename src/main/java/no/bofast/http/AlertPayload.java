package no.bofast.http;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import no.bofast.view.AlertHistory;
import no.bofast.warning.AlertChange;
import no.bofast.warning.ChangeKind;
import no.bofast.warning.Circumstances;
import no.bofast.warning.Evidence;
import no.bofast.warning.Rule;
import no.bofast.warning.Severity;

/** An alert as the API tells it: how it stands, and each step of its life, oldest first. */
record AlertPayload(
        String id,
        String municipality,
        String name,
        Rule rule,
        String state,
        Severity severity,
        LocalDate since,
        LocalDate changedOn,
        List<Step> steps) {

    /** One step of its life, with what it rests on. */
    record Step(LocalDate on, ChangeKind kind, Severity severity, Grounds grounds) {}

    /**
     * What an alert rests on.
     *
     * @param population at risk at the window's end
     * @param usualRatio the municipality's own level before the window against its peers'
     */
    record Grounds(
            YearMonth from,
            YearMonth through,
            int observed,
            Double expected,
            Double ratio,
            Double lower,
            Double upper,
            Double usualRatio,
            int population,
            List<Driver> drivers,
            int withinIntroduction,
            int withinGrant,
            List<Destination> destinations,
            List<Circumstances.Wider> wider) {}

    record Driver(String dimension, String category, int observed, Double expected) {}

    /** @param municipality {@code 0000} for one that is not told */
    record Destination(String municipality, String name, int departures) {}

    /** The alert whose life these changes are. */
    static AlertPayload of(List<AlertChange> life, Desk desk) {
        AlertChange first = life.get(0);
        AlertChange last = life.get(life.size() - 1);
        return new AlertPayload(
                last.alertId(),
                last.municipality().toString(),
                desk.nameOf(last.municipality()).orElse(null),
                last.rule(),
                AlertHistory.isOpenAfter(last) ? "open" : "resolved",
                last.severity(),
                first.registerDate(),
                last.registerDate(),
                life.stream().map(change -> step(change, desk)).toList());
    }

    private static Step step(AlertChange change, Desk desk) {
        Grounds grounds = grounds(change.evidence(), change.circumstances(), desk.counter(change.municipality()), desk);
        return new Step(change.registerDate(), change.kind(), change.severity(), grounds);
    }

    private static Grounds grounds(Evidence exact, Circumstances around, Counter counter, Desk desk) {
        int observed = counter.count(exact.observed(), "departures");
        Ratio ratio = Ratio.of(exact, observed, counter);
        return new Grounds(
                exact.window().from(),
                exact.window().through(),
                observed,
                Payloads.rounded(exact.expected(), 1),
                ratio.ratio(),
                ratio.lower(),
                ratio.upper(),
                Payloads.rounded(exact.usualRatio(), 1),
                counter.count(exact.population(), "at_risk"),
                around.drivers().stream()
                        .map(driver -> driver(driver, observed, counter))
                        .toList(),
                counter.part(around.withinIntroduction(), observed, "departures", "within_introduction"),
                counter.part(around.withinGrant(), observed, "departures", "within_grant"),
                around.destinations().stream()
                        .map(to -> destination(to, observed, counter, desk))
                        .toList(),
                around.wider());
    }

    private static Driver driver(Circumstances.Driver driver, int whole, Counter counter) {
        String dimension = driver.dimension().label();
        return new Driver(
                dimension,
                driver.category(),
                counter.part(driver.observed(), whole, "departures", dimension, driver.category()),
                Payloads.rounded(driver.expected(), 1));
    }

    private static Destination destination(Circumstances.Destination to, int whole, Counter counter, Desk desk) {
        String code = to.municipality().toString();
        return new Destination(
                code,
                desk.nameOf(to.municipality()).orElse(null),
                counter.part(to.departures(), whole, "departures", "destination", code));
    }
}
