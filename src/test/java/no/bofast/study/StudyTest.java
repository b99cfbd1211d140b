package no.bofast.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.bofast.reference.ReferenceTables;
import no.bofast.simulator.PartyRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One small register at the default thresholds, and all that is written of it. */
@Timeout(180)
class StudyTest {

    private static final int PERSONS = 30_000;

    @TempDir
    private Path directory;

    @Test
    void aStudyTellsFalseAlarmsAndDetectionAndLeavesSeriesForOtherDetectors() throws IOException {
        Findings findings = findings();

        new StudyFiles(findings).write(directory);

        assertThat(new StudySummary(findings).lines())
                .contains("Families move together")
                .anyMatch(line -> line.startsWith("  SURGE and SHIFT  one alert in "))
                .anyMatch(line -> line.startsWith("  middle x2.0 lasting "))
                .anyMatch(line -> line.matches("  of middle x2.0 lasting, any rule at most \\d+ %.*"))
                .anyMatch(line -> line.startsWith("  rise of arrivals "));
        assertThat(lines("false_alarms.csv").get(0)).isEqualTo("arm,operating_point,rule,value,low,high");
        assertThat(lines("detection.csv")).anyMatch(line -> line.startsWith("families,default,middle,2.0,lasting,"));
        assertThat(lines("detection_of_arrivals.csv"))
                .anyMatch(line -> line.startsWith("families,default,middle,2.0,lasting,"));
        assertThat(lines("planted.csv")).hasSizeBetween(20, 50);
        assertThat(lines("months.csv")).hasSizeGreaterThan(60 * 156);
        assertThat(lines("departures.csv").get(1))
                .matches("families-3-none-\\d{4},20\\d\\d-\\d\\d,20\\d\\d-\\d\\d-\\d\\d,\\d+");
        assertThat(Files.readString(directory.resolve("detection.svg")))
                .startsWith("<svg")
                .endsWith("</svg>");
        JsonNode json =
                new ObjectMapper().readTree(directory.resolve("evaluation.json").toFile());
        assertThat(json.get("detection").get(0).get("value").isNumber()).isTrue();
    }

    private static Findings findings() {
        List<OperatingPoint> points = OperatingPoint.scanned().subList(0, 1);
        RegisterRun run = new RegisterRun(
                new PartyRegister(),
                ReferenceTables.municipalities(),
                points,
                new RegisterName(3, Arm.FAMILIES),
                PERSONS);
        return new Findings(points, List.of(run.result()));
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(directory.resolve(file));
    }
}
