package no.bofast.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.bofast.testkit.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole command on two small registers. */
@Timeout(240)
class StudyTest {

    @TempDir
    private Path directory;

    @Test
    void evaluateTellsFalseAlarmsAndDetectionAndLeavesSeriesForOtherDetectors() throws IOException {
        CommandRun run = CommandRun.of(
                "evaluate", "--registers", "1", "--persons", "30000", "--seed", "3", "--out", directory.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("Everyone moves alone", "Families move together", "SURGE and SHIFT", "middle x2.0 lasting");
        assertThat(lines("false_alarms.csv").get(0)).isEqualTo("arm,operating_point,rule,value,low,high");
        assertThat(lines("detection.csv"))
                .anyMatch(line -> line.startsWith("families,default,small,3.0,lasting,2,found"));
        assertThat(lines("planted.csv")).hasSizeGreaterThan(40);
        assertThat(lines("months.csv")).hasSizeGreaterThan(2 * 60 * 156);
        assertThat(lines("departures.csv").get(1))
                .matches("alone-3-none-\\d{4},20\\d\\d-\\d\\d,20\\d\\d-\\d\\d-\\d\\d,\\d+");
        assertThat(Files.readString(directory.resolve("detection.svg")))
                .startsWith("<svg")
                .endsWith("</svg>");
        JsonNode json =
                new ObjectMapper().readTree(directory.resolve("evaluation.json").toFile());
        assertThat(json.get("false_alarms").get(0).get("value").isNumber()).isTrue();
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(directory.resolve(file));
    }
}
