package no.bofast.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.bofast.domain.Cell;
import no.bofast.domain.LedgerEntry;
import no.bofast.domain.municipality.CellCount;
import no.bofast.reference.ReferenceTables;
import no.bofast.report.AlertsFile;
import no.bofast.report.ReplayTables;
import no.bofast.simulator.Scenario;
import no.bofast.simulator.Simulation;
import no.bofast.simulator.SimulationOptions;
import no.bofast.testkit.RegisterCounts;
import no.bofast.view.CountsView;
import no.bofast.warning.AlertChange;
import no.bofast.warning.Evaluation;
import no.bofast.warning.WarningSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertAuditTest {

    private static final Set<Scenario> SCENARIOS =
            Set.of(Scenario.SURGE, Scenario.SLOW_DRIFT, Scenario.INFLUX, Scenario.REFORM_2020);

    @TempDir
    private Path directory;

    @Test
    void everyNumberOfEveryAlertFollowsFromTheTablesOfReplay() throws IOException {
        List<AlertChange> alerts = replayed(SimulationOptions.DEFAULT.withPersons(12_000).withScenarios(SCENARIOS));

        assertThat(alerts).extracting(AlertChange::rule).contains(no.bofast.warning.Rule.values());
        assertThat(AlertAudit.differences(directory)).isEmpty();
    }

    @Test
    void aNumberThatIsNotRightIsFound() throws IOException {
        replayed(SimulationOptions.DEFAULT.withPersons(4_000).withScenarios(Set.of(Scenario.SURGE)));
        Path file = directory.resolve("alerts.ndjson");
        Files.writeString(file, Files.readString(file).replaceFirst("\"withinGrant\":", "\"withinGrant\":9"));

        assertThat(AlertAudit.differences(directory)).hasSize(1).first().asString().contains("withinGrant");
    }

    private List<AlertChange> replayed(SimulationOptions options) throws IOException {
        LocalDate clock = options.to().plusDays(1);
        Map<LedgerEntry, Integer> counts = RegisterCounts.of(new Simulation(options).period(), clock);
        Evaluation evaluation = new Evaluation(WarningSettings.DEFAULTS, ReferenceTables.municipalities());
        Map<Cell, CellCount> cells = new HashMap<>();
        counts.forEach((entry, count) -> {
            if (entry.cell().isDated()) {
                evaluation.add(entry.cell(), entry.registeredOn(), count);
                cells.merge(
                        entry.cell(),
                        CellCount.NONE.plus(entry.registeredOn(), count),
                        (one, other) -> one.plus(entry.registeredOn(), count));
            }
        });
        evaluation.advanceTo(clock);
        CountsView view = new CountsView();
        cells.forEach(view::put);
        ReplayTables.write(view, Map.of(), directory);
        AlertsFile.write(evaluation.history(), directory);
        return evaluation.history();
    }
}
