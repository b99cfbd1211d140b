package no.bofast.warning;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * An alert that stands, at the close of a register date.
 *
 * @param rule the rule that sees most of it at its peak
 * @param state how a share stands now; empty where the last months tell how it is, and in what earlier builds wrote
 */
public record StandingAlert(String alertId, Rule rule, Severity severity, AlertCourse course, Optional<Moment> state) {

    static StandingAlert of(Alert alert, AlertCourse course, Supplier<Moment> now) {
        Rule rule = alert.peak().finding().rule();
        Optional<Moment> state = rule == Rule.LEVEL ? Optional.of(now.get()) : Optional.empty();
        return new StandingAlert(alert.id(), rule, alert.severity(), course, state);
    }
}
