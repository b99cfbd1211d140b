package no.bofast.http;

import java.time.LocalDate;
import java.util.List;
import no.bofast.domain.MunicipalityCode;
import no.bofast.view.AlertChange;

/** An alert as the API tells it: how it stands, and each step of its life, oldest first. */
record AlertPayload(
        String id,
        String municipality,
        String name,
        String rule,
        String state,
        String severity,
        LocalDate since,
        LocalDate changedOn,
        List<Step> steps) {

    /** One step of its life, with what it rests on. */
    record Step(LocalDate on, String step, String severity, String month, Evidence evidence) {}

    record Evidence(
            int windowMonths,
            int observed,
            Double expected,
            Double ratio,
            Double lower,
            Double upper,
            List<Driver> drivers,
            int withinIntroduction,
            int withinGrant,
            List<Destination> destinations) {}

    record Driver(String dimension, String category, int observed, Double expected) {}

    record Destination(String municipality, String name, int departures) {}

    /** The alert whose life these changes are. */
    static AlertPayload of(List<AlertChange> life, Desk desk) {
        AlertChange first = life.get(0);
        AlertChange last = life.get(life.size() - 1);
        return new AlertPayload(
                last.alertId(),
                last.municipality().toString(),
                desk.nameOf(last.municipality()).orElse(null),
                last.rule().name(),
                last.isOpen() ? "open" : "resolved",
                last.severity().name(),
                first.evaluatedOn(),
                last.evaluatedOn(),
                life.stream().map(change -> step(change, desk)).toList());
    }

    private static Step step(AlertChange change, Desk desk) {
        return new Step(
                change.evaluatedOn(),
                change.step().name(),
                change.severity().name(),
                change.month().toString(),
                evidence(change, desk));
    }

    private static Evidence evidence(AlertChange change, Desk desk) {
        AlertChange.Evidence exact = change.evidence();
        Releasing release = new Releasing(
                desk.release(), "alert/" + change.municipality() + "/" + change.month() + "/" + exact.windowMonths());
        int observed = release.count("observed", (int) Math.round(exact.observed()));
        return new Evidence(
                exact.windowMonths(),
                observed,
                Payloads.rounded(exact.expected(), 1),
                Payloads.rounded(observed / exact.expected(), 2),
                Payloads.rounded(exact.lower(), 2),
                Payloads.rounded(exact.upper(), 2),
                exact.drivers().stream().map(driver -> driver(driver, release)).toList(),
                release.count("introduction", exact.withinIntroduction()),
                release.count("grant", exact.withinGrant()),
                exact.destinations().stream()
                        .map(destination -> destination(destination, desk, release))
                        .toList());
    }

    private static Driver driver(AlertChange.Driver driver, Releasing release) {
        String dimension = driver.dimension().label();
        return new Driver(
                dimension,
                driver.category(),
                release.count(dimension + "/" + driver.category(), (int) Math.round(driver.observed())),
                Payloads.rounded(driver.expected(), 1));
    }

    private static Destination destination(AlertChange.Destination to, Desk desk, Releasing release) {
        MunicipalityCode code = to.municipality();
        return new Destination(
                code.toString(), desk.nameOf(code).orElse(null), release.count("to/" + code, to.departures()));
    }

    /** Releases the counts of one place and time. */
    private record Releasing(Release release, String of) {
        int count(String what, int exact) {
            return release.count(of + "/" + what, exact);
        }
    }
}
