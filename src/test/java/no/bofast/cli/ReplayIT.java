package no.bofast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.bofast.audit.AlertAudit;
import no.bofast.console.ExitCode;
import no.bofast.ingest.ndjson.NdjsonWriter;
import no.bofast.oracle.NastyLog;
import no.bofast.oracle.NastySettlings;
import no.bofast.simulator.Scenario;
import no.bofast.simulator.Simulation;
import no.bofast.simulator.SimulationOptions;
import no.bofast.testkit.CommandRun;
import no.bofast.testkit.LongRun;
import no.bofast.testkit.OracleTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code replay} writes the oracle's tables and the same alerts, however a log arrives and however the work is divided. */
@LongRun
class ReplayIT {

    @TempDir
    private Path directory;

    @Test
    void aLogFullOfEdgesGivesTheOraclesTablesHoweverItArrives() throws IOException {
        List<String> log = new ArrayList<>(NastyLog.generate(21, 2_000));
        log.addAll(NastySettlings.generate(22, 500));

        Path ordered = replayed(log, "ordered", 1);
        Path shuffled = replayed(disturbed(log), "shuffled", 4);

        OracleTables expected = OracleTables.of(log);
        assertThat(expected.differences(ordered)).isEmpty();
        assertThat(expected.differences(shuffled)).isEmpty();
        assertThat(alerts(shuffled)).isEqualTo(alerts(ordered));
    }

    @Test
    void aSimulatedSurgeRaisesTheSameAlertsHoweverItArrives() throws IOException {
        List<String> log = surge();

        Path ordered = replayed(log, "ordered", 1);
        Path shuffled = replayed(disturbed(log), "shuffled", 4);

        assertThat(alerts(ordered)).contains("\"rule\":\"SURGE\"");
        assertThat(AlertAudit.differences(ordered)).isEmpty();
        assertThat(alerts(shuffled)).isEqualTo(alerts(ordered));
        assertThat(OracleTables.of(log).differences(shuffled)).isEmpty();
    }

    private static List<String> disturbed(List<String> log) {
        return NastyLog.shuffled(NastyLog.withDuplicates(log, 1), 2);
    }

    private static List<String> surge() {
        SimulationOptions options = SimulationOptions.DEFAULT.withPersons(4_000).withScenarios(Set.of(Scenario.SURGE));
        NdjsonWriter writer = new NdjsonWriter();
        return new Simulation(options).period().map(writer::line).toList();
    }

    private Path replayed(List<String> log, String name, int partitions) throws IOException {
        Path file = Files.write(directory.resolve(name + ".ndjson"), log);
        Path out = directory.resolve(name);

        CommandRun run = CommandRun.of(
                "replay", file.toString(), "--out", out.toString(), "--partitions", Integer.toString(partitions));

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        return out;
    }

    private static String alerts(Path out) throws IOException {
        return Files.readString(out.resolve("alerts.ndjson"));
    }
}
