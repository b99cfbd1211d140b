package no.bofast.serde;

import java.time.YearMonth;
import java.util.Optional;
import no.bofast.schema.OutlookAlert;
import no.bofast.schema.OutlookMoment;
import no.bofast.warning.AlertCourse;
import no.bofast.warning.Evidence;
import no.bofast.warning.Moment;
import no.bofast.warning.Rule;
import no.bofast.warning.Severity;
import no.bofast.warning.StandingAlert;
import no.bofast.warning.Window;

/** Alerts that stand, to and from the records of outlooks. */
final class StandingRecords {

    private StandingRecords() {}

    static OutlookAlert record(StandingAlert alert) {
        AlertCourse course = alert.course();
        return new OutlookAlert(
                alert.alertId(),
                alert.rule().name(),
                alert.severity().name(),
                moment(course.raised()),
                moment(course.peak()),
                OutlookRecords.measure(course.now()),
                course.asExpectedSince().map(YearMonth::toString).orElse(null),
                alert.state().map(StandingRecords::moment).orElse(null));
    }

    private static OutlookMoment moment(Moment moment) {
        Evidence evidence = moment.evidence();
        return new OutlookMoment(
                moment.on(),
                moment.rule().name(),
                moment.severity().name(),
                evidence.window().from().toString(),
                evidence.window().through().toString(),
                evidence.observed(),
                evidence.expected(),
                evidence.ratio(),
                evidence.lower(),
                evidence.upper(),
                evidence.usualRatio(),
                evidence.population(),
                evidence.historyMonths(),
                evidence.statistic(),
                evidence.limit(),
                AlertRecords.people(evidence));
    }

    static StandingAlert standing(OutlookAlert record) {
        AlertCourse course = new AlertCourse(
                moment(record.getRaised()),
                moment(record.getPeak()),
                OutlookRecords.measured(record.getNow()),
                Optional.ofNullable(record.getAsExpectedSince()).map(YearMonth::parse));
        return new StandingAlert(
                record.getAlertId(),
                Rule.valueOf(record.getRule()),
                Severity.valueOf(record.getSeverity()),
                course,
                Optional.ofNullable(record.getState()).map(StandingRecords::moment));
    }

    private static Moment moment(OutlookMoment record) {
        Evidence evidence = new Evidence(
                new Window(YearMonth.parse(record.getFrom()), YearMonth.parse(record.getThrough())),
                record.getObserved(),
                record.getExpected(),
                record.getRatio(),
                record.getLower(),
                record.getUpper(),
                record.getUsualRatio(),
                record.getPopulation(),
                record.getHistoryMonths(),
                record.getStatistic(),
                record.getLimit(),
                AlertRecords.people(record.getPeople(), record.getObserved()));
        return new Moment(
                record.getRegisterDate(),
                Rule.valueOf(record.getRule()),
                Severity.valueOf(record.getSeverity()),
                evidence);
    }
}
