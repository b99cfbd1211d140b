package no.bofast.warning;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import no.bofast.domain.MunicipalityCode;

/**
 * A change in the life of an alert.
 *
 * @param alertId stable and readable: the rule that raised it, municipality and the register date on which it was raised
 * @param rule the rule that sees most of it now
 * @param severity the severity from now on; of an alert that ended, the last that it had
 * @param registerDate the register date at whose close the change was found
 * @param historical whether the register date lies before the configured live date: such changes go to nobody
 * @param evidence what it rests on; of an alert that ended, how the matter stands now
 * @param circumstances of the evidence; of an alert that ended, of its peak
 * @param course what it was raised on, its peak and how it is; empty only where an earlier release wrote the change
 * @param detectorVersion which rules and thresholds found it ({@link WarningSettings#version})
 */
public record AlertChange(
        String alertId,
        Rule rule,
        MunicipalityCode municipality,
        ChangeKind kind,
        Severity severity,
        LocalDate registerDate,
        boolean historical,
        Evidence evidence,
        Circumstances circumstances,
        Optional<AlertCourse> course,
        String detectorVersion) {

    private static final String RELEASED = "released-";

    /** The same, as one that was found in what was released on a date. */
    public AlertChange releasedOn(LocalDate date) {
        return as(RELEASED + alertId, date, evidence, course);
    }

    /** What its circumstances are of: of an alert that ended, its peak. */
    Evidence evidenceOfCircumstances() {
        return kind.isEnd() ? course.map(told -> told.peak().evidence()).orElse(evidence) : found().evidence();
    }

    /** On which date they were so: on the one of the change, if it is still told of as it was then. */
    LocalDate circumstancesOn() {
        Evidence told = evidenceOfCircumstances();
        return course.stream()
                .flatMap(lived -> Stream.of(lived.peak(), lived.raised()))
                .filter(moment -> moment.evidence().equals(told))
                .map(Moment::on)
                .findFirst()
                .orElse(found().on());
    }

    /** What the change rests on. */
    private Moment found() {
        return course.flatMap(AlertCourse::circumstances)
                .orElseGet(() -> new Moment(registerDate, rule, severity, evidence));
    }

    /** Whether it was found in what was released, and may be told to everyone; if not, its counts are exact. */
    public boolean isReleased() {
        return alertId.startsWith(RELEASED);
    }

    /** Whether it is a change of an alert that stands, in what was released as in the exact counts. */
    public boolean isOf(StandingAlert alert) {
        return alertId.equals(isReleased() ? RELEASED + alert.alertId() : alert.alertId());
    }

    /** The same with how it is on a register date since, on which nothing changed. */
    public AlertChange standing(LocalDate on, StandingAlert alert) {
        boolean isKnownSince = rule != Rule.LEVEL || alert.state().isPresent();
        LocalDate date = on.isAfter(registerDate) && isKnownSince ? on : registerDate;
        Evidence stands = alert.state().map(Moment::evidence).orElse(evidence);
        return as(alertId, date, stands, Optional.of(alert.course().withCircumstancesOf(found())));
    }

    private AlertChange as(String id, LocalDate date, Evidence found, Optional<AlertCourse> told) {
        return new AlertChange(
                id, rule, municipality, kind, severity, date, historical, found, circumstances, told, detectorVersion);
    }
}
