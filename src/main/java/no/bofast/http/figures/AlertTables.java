package no.bofast.http.figures;

import java.util.List;
import no.bofast.report.tables.Row;

/** Makes the tables of an alert from the answer that the page shows. */
final class AlertTables {

    private AlertTables() {}

    /** Who drives it, as it stands. */
    static Download drivers(AlertPayload alert) {
        return Download.of(
                "drivers",
                2,
                List.of("dimension", "category", "observed", "expected"),
                alert.stands().drivers().stream()
                        .map(driver ->
                                Row.of(driver.dimension(), driver.category(), driver.observed(), driver.expected())));
    }

    /** Where they went, as it stands; nothing is listed of which 0 is shown. */
    static Download destinations(AlertPayload alert) {
        return Download.of(
                "destinations",
                1,
                List.of("municipality", "departures"),
                alert.stands().destinations().stream()
                        .filter(to -> to.departures() > 0)
                        .map(to -> Row.of(to.municipality(), to.departures())));
    }

    /** Each step with what it rested on; its period is an interval of months by ISO 8601. */
    static Download life(AlertPayload alert) {
        return Download.of(
                "life",
                4,
                List.of(
                        "register_date",
                        "kind",
                        "severity",
                        "period",
                        "observed",
                        "expected",
                        "ratio",
                        "ratio_low",
                        "ratio_high",
                        "at_risk"),
                alert.steps().stream().map(AlertTables::step));
    }

    private static Row step(AlertPayload.Step step) {
        AlertPayload.Grounds grounds = step.grounds();
        return Row.of(
                step.on(),
                step.kind(),
                step.severity(),
                grounds.from() + "/" + grounds.through(),
                grounds.observed(),
                grounds.expected(),
                grounds.ratio(),
                grounds.lower(),
                grounds.upper(),
                grounds.population());
    }
}
