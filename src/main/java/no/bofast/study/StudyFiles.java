package no.bofast.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.bofast.report.files.CsvFile;
import no.bofast.report.tables.Row;
import no.bofast.report.tables.Table;
import no.bofast.warning.Rule;

/** What a study found, as tables, and the series that it was found on. */
public final class StudyFiles {

    private static final List<String> BOUNDS = List.of("value", "low", "high");

    private final Findings findings;

    public StudyFiles(Findings findings) {
        this.findings = findings;
    }

    /** False alarms per municipality-year, by arm, operating point and rule. */
    public Table falseAlarms() {
        List<Row> rows = new ArrayList<>();
        for (Arm arm : Arm.values()) {
            for (int point = 0; point < findings.points().size(); point++) {
                String name = findings.points().get(point).name();
                rows.add(row(
                        findings.falseAlarms(arm, point, Kind.Matter.DEPARTURES.rules()::contains),
                        arm,
                        name,
                        "SURGE or SHIFT"));
                for (Rule rule : Rule.OF_EARLY_WARNING) {
                    rows.add(row(findings.falseAlarms(arm, point, rule::equals), arm, name, rule));
                }
            }
        }
        return new Table("false_alarms", columns("arm", "operating_point", "rule"), rows);
    }

    /** The share of planted rises of departures that was found within some months, and the delay in days. */
    public Table detection() {
        return detection("detection", Kind.Matter.DEPARTURES, findings.points().size());
    }

    /** The same of arrivals, at the default thresholds. */
    public Table detectionOfArrivals() {
        return detection("detection_of_arrivals", Kind.Matter.ARRIVALS, 1);
    }

    private Table detection(String name, Kind.Matter matter, int points) {
        List<Row> rows = new ArrayList<>();
        for (Arm arm : Arm.values()) {
            for (Kind.Size size : Kind.Size.values()) {
                for (Kind kind : Planting.all(matter, size)) {
                    addDetection(arm, kind, points, rows);
                }
            }
        }
        return new Table(
                name, columns("arm", "operating_point", "size", "factor", "lasting", "planted", "measure"), rows);
    }

    /** How alerts on departures live, at the default thresholds. */
    public Table lives() {
        List<Row> rows = new ArrayList<>();
        for (Arm arm : Arm.values()) {
            rows.add(row(findings.changes(arm), arm, "changes of an alert, median"));
            rows.add(row(findings.daysAsExpected(arm), arm, "share of days as expected"));
            addEnds(arm, Kind.Matter.DEPARTURES, "rise", rows);
            addEnds(arm, Kind.Matter.ARRIVALS, "rise of arrivals", rows);
        }
        return new Table("lives", columns("arm", "measure"), rows);
    }

    private void addEnds(Arm arm, Kind.Matter matter, String rise, List<Row> rows) {
        for (Kind.Lasting lasting : Kind.Lasting.ENDING) {
            String measure = "median days from the end of a " + rise + " to the end of its alert, " + lasting.label();
            rows.add(row(findings.endDays(arm, matter, lasting), arm, measure));
        }
    }

    private void addDetection(Arm arm, Kind kind, int points, List<Row> rows) {
        int planted = findings.planted(arm, kind);
        for (int point = 0; planted > 0 && point < points; point++) {
            Object[] keys = {
                arm,
                findings.points().get(point).name(),
                kind.size().label(),
                kind.factor(),
                kind.lasting().label(),
                planted,
                ""
            };
            for (int months : Findings.WITHIN_MONTHS) {
                keys[keys.length - 1] = "found within " + months + " months";
                rows.add(row(findings.found(arm, point, kind, months), keys));
            }
            keys[keys.length - 1] = "median delay in days";
            rows.add(row(findings.medianDelay(arm, point, kind), keys));
            keys[keys.length - 1] = "mean delay in days";
            rows.add(row(findings.meanDelay(arm, point, kind), keys));
        }
    }

    /** Every planted rise of departures, by the name of its series. */
    Table planted() {
        List<Row> rows = new ArrayList<>();
        for (RegisterResult result : findings.registers()) {
            for (Detection detection : result.series().isRecorded() ? result.detections() : List.<Detection>of()) {
                Planted planted = detection.planted();
                if (planted.kind().matter() != Kind.Matter.DEPARTURES) {
                    continue;
                }
                rows.add(Row.of(
                        SeriesRecorder.name(result.register(), true, planted.municipality()),
                        planted.kind().size().label(),
                        planted.kind().factor(),
                        planted.kind().lasting().label(),
                        planted.people(),
                        planted.rise().from(),
                        planted.rise().through(),
                        detection.firstExtra()));
            }
        }
        return new Table(
                "planted",
                List.of("series", "size", "factor", "lasting", "at_risk", "from", "through", "first_extra"),
                rows);
    }

    /** Writes everything into a directory. */
    public void write(Path directory) throws IOException {
        List<Table> measures = List.of(falseAlarms(), detection(), detectionOfArrivals(), lives());
        for (Table measure : measures) {
            CsvFile.write(measure, directory);
        }
        StudyJson.write(measures, directory.resolve("evaluation.json"));
        Files.writeString(
                directory.resolve("detection.svg"),
                new StudyFigure(findings).draw().toString());
        CsvFile.write(planted(), directory);
        List<Row> months = new ArrayList<>();
        List<Row> departures = new ArrayList<>();
        findings.registers().forEach(result -> {
            months.addAll(result.series().months());
            departures.addAll(result.series().departures());
        });
        CsvFile.write(new Table("months", SeriesRecorder.MONTH_COLUMNS, months), directory);
        CsvFile.write(new Table("departures", SeriesRecorder.DEPARTURE_COLUMNS, departures), directory);
    }

    private static List<String> columns(String... keys) {
        List<String> columns = new ArrayList<>(List.of(keys));
        columns.addAll(BOUNDS);
        return columns;
    }

    private static Row row(Estimate estimate, Object... keys) {
        List<String> values = new ArrayList<>();
        for (Object key : keys) {
            values.add(key.toString());
        }
        values.add(decimal(estimate.value()));
        values.add(decimal(estimate.low()));
        values.add(decimal(estimate.high()));
        return new Row(values);
    }

    /** Empty where there is no finite number. */
    private static String decimal(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.5f", value) : "";
    }
}
