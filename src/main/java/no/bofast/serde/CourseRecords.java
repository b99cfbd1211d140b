package no.bofast.serde;

import java.time.YearMonth;
import java.util.Optional;
import no.bofast.schema.AlertCourseRecord;
import no.bofast.schema.AlertMeasure;
import no.bofast.schema.AlertMoment;
import no.bofast.warning.AlertCourse;
import no.bofast.warning.Measured;
import no.bofast.warning.Moment;
import no.bofast.warning.Rule;
import no.bofast.warning.Severity;
import no.bofast.warning.Window;

/** What alerts were raised on, their peaks and how they are, to and from records. */
final class CourseRecords {

    private CourseRecords() {}

    static AlertCourseRecord record(AlertCourse course) {
        return new AlertCourseRecord(
                moment(course.raised()),
                moment(course.peak()),
                measure(course.now()),
                course.asExpectedSince().map(YearMonth::toString).orElse(null));
    }

    private static AlertMoment moment(Moment moment) {
        return new AlertMoment(
                moment.on(), moment.rule().name(), moment.severity().name(), AlertRecords.evidence(moment.evidence()));
    }

    private static AlertMeasure measure(Measured now) {
        return new AlertMeasure(
                now.window().from().toString(),
                now.window().through().toString(),
                now.observed(),
                now.corrected(),
                now.expected(),
                now.ratio(),
                now.lower(),
                now.upper());
    }

    static AlertCourse course(AlertCourseRecord record) {
        return new AlertCourse(
                moment(record.getRaised()),
                moment(record.getPeak()),
                measured(record.getNow()),
                Optional.ofNullable(record.getAsExpectedSince()).map(YearMonth::parse));
    }

    private static Moment moment(AlertMoment record) {
        return new Moment(
                record.getRegisterDate(),
                Rule.valueOf(record.getRule()),
                Severity.valueOf(record.getSeverity()),
                AlertRecords.evidence(record.getEvidence()));
    }

    private static Measured measured(AlertMeasure record) {
        return new Measured(
                new Window(YearMonth.parse(record.getFrom()), YearMonth.parse(record.getThrough())),
                record.getObserved(),
                record.getCorrected(),
                record.getExpected(),
                record.getRatio(),
                record.getLower(),
                record.getUpper());
    }
}
