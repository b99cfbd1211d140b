package no.bofast.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.bofast.domain.Cell;
import no.bofast.domain.LedgerEntry;
import no.bofast.domain.RegisterTime;
import no.bofast.domain.municipality.CellCount;
import no.bofast.ingest.Submission;
import no.bofast.reference.ReferenceTables;
import no.bofast.report.counts.ReplayTables;
import no.bofast.report.files.AlertsFile;
import no.bofast.simulator.Scenario;
import no.bofast.simulator.Simulation;
import no.bofast.simulator.SimulationOptions;
import no.bofast.testkit.Countings;
import no.bofast.testkit.Life;
import no.bofast.testkit.RegisterCounts;
import no.bofast.view.CountsView;
import no.bofast.warning.AlertChange;
import no.bofast.warning.ChangeKind;
import no.bofast.warning.Evaluation;
import no.bofast.warning.Rule;
import no.bofast.warning.WarningSettings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertAuditTest {

    private static final SimulationOptions OPTIONS = SimulationOptions.DEFAULT.withPersons(8_000);
    private static final Set<Scenario> SCENARIOS =
            Set.of(Scenario.SURGE, Scenario.SLOW_DRIFT, Scenario.INFLUX, Scenario.REFORM_2020);

    /** Of 1804, 1806, 1811 and so on. */
    private static final int[] PLACES = {4, 6, 11, 12, 13, 15, 16};

    @TempDir
    private static Path directory;

    private static List<AlertChange> alerts;

    @BeforeAll
    static void replay() throws IOException {
        alerts = replayed(
                Stream.of(simulated(SCENARIOS), almostAllLeave(), aClassComes()).flatMap(told -> told), directory);
    }

    @Test
    void everyNumberOfEveryAlertFollowsFromTheTablesOfReplay() throws IOException {
        assertThat(alerts)
                .extracting(AlertChange::rule)
                .contains(Rule.SURGE, Rule.LEVEL, Rule.INFLUX, Rule.INFLUX_SCHOOL, Rule.INFLUX_PAST_GRANT);
        assertThat(alerts).extracting(AlertChange::kind).contains(ChangeKind.values());
        assertThat(AlertAudit.differences(directory)).isEmpty();
    }

    @Test
    void soDoTheyWhereItIsKnownWhoIsAFamily(@TempDir Path families) throws IOException {
        List<AlertChange> ofFamilies = replayed(simulated(EnumSet.of(Scenario.SURGE, Scenario.FAMILIES)), families);

        assertThat(ofFamilies)
                .anyMatch(
                        change -> change.evidence().people() > change.evidence().observed());
        assertThat(AlertAudit.differences(families)).isEmpty();
    }

    @Test
    void aNumberThatIsNotRightIsFound(@TempDir Path changed) throws IOException {
        Files.copy(directory.resolve("registered.csv"), changed.resolve("registered.csv"));
        String line = Files.readAllLines(directory.resolve("alerts.ndjson")).get(0);
        Files.writeString(changed.resolve("alerts.ndjson"), line.replaceFirst("\"withinGrant\":", "\"withinGrant\":9"));

        assertThat(AlertAudit.differences(changed))
                .hasSize(1)
                .first()
                .asString()
                .contains("withinGrant");
    }

    /** Thirty people of whom most leave at once; some of it is corrected later, and some addresses become protected. */
    private static Stream<Submission> almostAllLeave() {
        return IntStream.rangeClosed(1, 30).boxed().flatMap(number -> {
            Life life =
                    Life.of("u" + number).settled("2015-03-01", "1151").moved("2018-09-0" + (1 + number % 9), "1106");
            if (number <= 22) {
                life.annulled("e2", "2018-11-1" + number % 10);
            } else if (number <= 24) {
                life.protection("2019-02-01", "CONFIDENTIAL");
            }
            Life again = number > 12 && number <= 22 ? life.moved("2019-06-01", "0301") : life;
            return (number <= 12 ? life.moved("2020-02-1" + number % 10, "1103") : again).submissions().stream();
        });
    }

    /** Who arrived is published by one trait at a time, and told to early warning by all of them together. */
    private static void addArrivers(RegisterCounts register, LocalDate clock, Evaluation evaluation) {
        register.ledgers(clock)
                .forEach(ledger -> ledger.counts().forEach((entry, count) -> {
                    if (entry.cell() instanceof Cell.Arrived) {
                        evaluation.add(entry.cell(), entry.registeredOn(), count);
                    }
                }));
    }

    /** Fourteen children of seven, each from another place. */
    private static Stream<Submission> aClassComes() {
        return IntStream.rangeClosed(1, 14)
                .boxed()
                .flatMap(number -> Life.of("p" + number)
                        .settled("2015-03-01", Integer.toString(1800 + PLACES[number % PLACES.length]))
                        .with(fact -> fact.setBirthYear(2011))
                        .moved("2018-10-" + (10 + number), "1820")
                        .submissions()
                        .stream());
    }

    private static Stream<Submission> simulated(Set<Scenario> scenarios) {
        return new Simulation(OPTIONS.withScenarios(scenarios)).period();
    }

    private static List<AlertChange> replayed(Stream<Submission> submissions, Path into) throws IOException {
        LocalDate clock = OPTIONS.to().plusDays(1);
        RegisterCounts register = new RegisterCounts();
        submissions.forEach(register::add);
        Map<LedgerEntry, Integer> counts = register.counts(clock);
        Evaluation evaluation = new Evaluation(WarningSettings.DEFAULTS, ReferenceTables.municipalities());
        addArrivers(register, clock, evaluation);
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
        ReplayTables.write(
                view, Countings.at(clock.atStartOfDay(RegisterTime.ZONE).toInstant()), Map.of(), into);
        AlertsFile.write(evaluation.history(), into);
        return evaluation.history();
    }
}
