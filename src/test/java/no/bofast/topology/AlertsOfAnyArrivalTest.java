package no.bofast.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import no.bofast.ingest.Submission;
import no.bofast.schema.AlertChangeRecord;
import no.bofast.simulator.Scenario;
import no.bofast.simulator.Simulation;
import no.bofast.simulator.SimulationOptions;
import no.bofast.testkit.Life;
import no.bofast.testkit.MonitorDriver;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The alerts of a log are the same in every order of arrival and however long evaluations take, and a correction leaves no more than its retraction. */
class AlertsOfAnyArrivalTest {

    private static final LocalDate LAST = LocalDate.of(2016, 12, 31);

    private static final List<String> DESTINATIONS =
            List.of("0301", "4601", "1103", "5001", "4204", "3301", "3201", "3203", "3205", "1108", "3107", "3105");

    @TempDir
    private static Path directory;

    private static List<Submission> log;
    private static Map<String, AlertChangeRecord> alerts;

    @BeforeAll
    static void liveThrough() {
        SimulationOptions options = SimulationOptions.DEFAULT
                .withPersons(3_000)
                .withPeriod(LocalDate.of(2010, 1, 1), LAST)
                .withScenarios(Set.of(Scenario.SURGE));
        log = new ArrayList<>(new Simulation(options).period().toList());
        Submission last = log.remove(log.size() - 1);
        DESTINATIONS.forEach(to -> log.addAll(settler(to).submissions()));
        log.add(last);
        alerts = alertsOf("plain", log, log.size());
    }

    @Test
    void thereAreAlertsToCompare() {
        assertThat(alerts.keySet()).anyMatch(key -> key.contains("SURGE"));
    }

    @Test
    void aLogThatArrivesInDisorderLeadsToTheSameAlerts() {
        List<Submission> shuffled = new ArrayList<>(log);
        Collections.shuffle(shuffled, new Random(5));

        assertThat(alertsOf("shuffled", shuffled, log.size() / 3)).isEqualTo(alerts);
    }

    @Test
    void whatArrivesWhileAnEvaluationGoesOnIsCountedAtOnceAndEvaluatedByTheNext() {
        List<Submission> shuffled = new ArrayList<>(log);
        Collections.shuffle(shuffled, new Random(6));
        Queue<Runnable> evaluations = new ArrayDeque<>();
        try (MonitorDriver driver = new MonitorDriver(directory.resolve("slow"), evaluations::add)) {
            shuffled.subList(0, log.size() / 2).forEach(driver::submit);
            assertThat(driver.publish().published()).isNotEmpty();
            shuffled.subList(log.size() / 2, log.size()).forEach(driver::submit);
            assertThat(driver.publish().published()).isNotEmpty();
            assertThat(driver.progress()).isNull();
            assertThat(evaluations).hasSize(1);

            evaluations.remove().run();
            assertThat(driver.publish().progress().getPositions()).containsExactly(log.size() / 2L);
            driver.publish();
            evaluations.remove().run();
            assertThat(driver.publish().progress().getPositions()).containsExactly((long) log.size());
            assertThat(driver.alerts()).isEqualTo(alerts);
        }
    }

    @Test
    void anErrorThatIsTakenBackLeavesTheAlertsOfTheLogWithoutItAndTheRetraction() {
        List<Submission> withError = new ArrayList<>(log.subList(0, log.size() - 1));
        DESTINATIONS.forEach(to -> withError.addAll(settler(to)
                .moved("2016-05-02", to)
                .registered("2016-05-12")
                .annulled("e2", "2016-05-20")
                .submissions()));
        withError.add(log.get(log.size() - 1));

        Map<String, AlertChangeRecord> found = new TreeMap<>(alertsOf("error", withError, log.size()));
        List<String> added = found.keySet().stream()
                .filter(key -> found.get(key).getMunicipality().equals("1151"))
                .toList();

        assertThat(added).anyMatch(key -> key.endsWith("RAISED")).anyMatch(key -> key.endsWith("RETRACTED"));
        assertThat(added).noneMatch(key -> key.endsWith("RESOLVED"));
        found.keySet().removeAll(added);
        assertThat(found).isEqualTo(alerts);
    }

    private static Life settler(String destination) {
        return Life.of("settler" + destination).settled("2013-03-01", "1151");
    }

    private static Map<String, AlertChangeRecord> alertsOf(String name, List<Submission> arrived, int batch) {
        try (MonitorDriver driver = new MonitorDriver(directory.resolve(name))) {
            for (int i = 0; i < arrived.size(); i++) {
                driver.submit(arrived.get(i));
                if (i % batch == batch - 1) {
                    driver.publish();
                }
            }
            driver.publish().publish();
            return driver.alerts();
        }
    }
}
