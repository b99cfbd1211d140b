package no.bofast.report.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import no.bofast.files.AtomicFile;
import no.bofast.warning.AlertChange;
import no.bofast.warning.AlertCourse;
import no.bofast.warning.Circumstances;
import no.bofast.warning.Evidence;
import no.bofast.warning.Moment;

/** The history of alerts as {@code alerts.ndjson}: one line a change, in order of register time, exact. */
public final class AlertsFile {

    private static final int DECIMALS = 6;
    private static final ObjectMapper JSON = new ObjectMapper();

    private AlertsFile() {}

    /**
     * Writes the file.
     *
     * @param history in order of register time
     */
    public static void write(List<AlertChange> history, Path directory) throws IOException {
        AtomicFile.write(directory.resolve("alerts.ndjson"), writer -> {
            for (AlertChange change : history) {
                writer.append(line(change)).append('\n');
            }
        });
    }

    private static String line(AlertChange change) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("alertId", change.alertId());
        line.put("rule", change.rule().name());
        line.put("municipality", change.municipality().toString());
        line.put("kind", change.kind().name());
        line.put("severity", change.severity().name());
        line.put("registerDate", change.registerDate().toString());
        line.put("historical", change.historical());
        evidence(line, change.evidence());
        circumstances(line, change.circumstances());
        change.course().ifPresent(course -> course(line, course));
        line.put("detectorVersion", change.detectorVersion());
        return text(line);
    }

    private static void evidence(ObjectNode line, Evidence evidence) {
        line.put("from", evidence.window().from().toString());
        line.put("through", evidence.window().through().toString());
        line.put("windowMonths", evidence.window().months());
        line.put("observed", evidence.observed());
        number(line, "expected", evidence.expected());
        number(line, "ratio", evidence.ratio());
        number(line, "lower", evidence.lower());
        number(line, "upper", evidence.upper());
        number(line, "usualRatio", evidence.usualRatio());
        line.put("population", evidence.population());
        if (evidence.people() != evidence.observed()) {
            line.put("people", evidence.people());
        }
        line.put("historyMonths", evidence.historyMonths());
        number(line, "statistic", evidence.statistic());
        number(line, "limit", evidence.limit());
    }

    private static void course(ObjectNode line, AlertCourse course) {
        moment(line.putObject("raised"), course.raised());
        moment(line.putObject("peak"), course.peak());
        ObjectNode now = line.putObject("now");
        now.put("from", course.now().window().from().toString());
        now.put("through", course.now().window().through().toString());
        now.put("observed", course.now().observed());
        number(now, "corrected", course.now().corrected());
        number(now, "expected", course.now().expected());
        number(now, "ratio", course.now().ratio());
        number(now, "lower", course.now().lower());
        number(now, "upper", course.now().upper());
        now.put(
                "asExpectedSince",
                course.asExpectedSince().map(YearMonth::toString).orElse(null));
    }

    private static void moment(ObjectNode object, Moment moment) {
        object.put("registerDate", moment.on().toString());
        object.put("rule", moment.rule().name());
        object.put("severity", moment.severity().name());
        evidence(object, moment.evidence());
    }

    private static void circumstances(ObjectNode line, Circumstances circumstances) {
        ArrayNode drivers = line.putArray("drivers");
        circumstances.drivers().forEach(driver -> {
            ObjectNode part = drivers.addObject();
            part.put("dimension", driver.dimension());
            part.put("category", driver.category());
            part.put("observed", driver.observed());
            driver.expected().ifPresent(expected -> number(part, "expected", expected));
        });
        circumstances
                .rights()
                .ifPresent(rights -> line.put("withinIntroduction", rights.withinIntroduction())
                        .put("withinGrant", rights.withinGrant()));
        ArrayNode destinations = line.putArray("destinations");
        circumstances
                .destinations()
                .forEach(to -> destinations
                        .addObject()
                        .put("municipality", to.municipality().toString())
                        .put("departures", to.departures()));
        circumstances.elsewhere().ifPresent(others -> {
            number(line, "peersRatio", others.peersRatio());
            number(line, "nationRatio", others.nationRatio());
        });
        ArrayNode wider = line.putArray("wider");
        circumstances.wider().forEach(larger -> wider.add(larger.name()));
    }

    /** Six decimals, so that the same value is written the same by every version of Java. */
    private static void number(ObjectNode node, String field, double value) {
        if (Double.isFinite(value)) {
            node.put(field, BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN));
        } else {
            node.putNull(field);
        }
    }

    private static String text(ObjectNode line) {
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
