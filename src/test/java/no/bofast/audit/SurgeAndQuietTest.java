package no.bofast.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.bofast.domain.LedgerEntry;
import no.bofast.reference.ReferenceTables;
import no.bofast.simulator.Scenario;
import no.bofast.simulator.Simulation;
import no.bofast.simulator.SimulationOptions;
import no.bofast.testkit.RegisterCounts;
import no.bofast.warning.AlertChange;
import no.bofast.warning.AlertCourse;
import no.bofast.warning.ChangeKind;
import no.bofast.warning.Evaluation;
import no.bofast.warning.Severity;
import no.bofast.warning.Subject;
import no.bofast.warning.WarningSettings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A surge in the last four months of a register, and then two years in which nothing is registered and the clock goes on. */
class SurgeAndQuietTest {

    private static final SimulationOptions OPTIONS =
            SimulationOptions.DEFAULT.withPersons(40_000).withScenarios(Set.of(Scenario.SURGE));

    private static List<AlertChange> life;

    @BeforeAll
    static void live() {
        LocalDate clock = OPTIONS.to().plusYears(2);
        Map<LedgerEntry, Integer> counts = RegisterCounts.of(new Simulation(OPTIONS).period(), clock);
        Evaluation evaluation = new Evaluation(WarningSettings.DEFAULTS, ReferenceTables.municipalities());
        counts.forEach((entry, count) -> {
            if (entry.cell().isDated()) {
                evaluation.add(entry.cell(), entry.registeredOn(), count);
            }
        });
        evaluation.advanceTo(clock);
        String gravest = evaluation.history().stream()
                .filter(change -> change.rule().subject() == Subject.DEPARTURES)
                .filter(change -> change.severity() == Severity.CRITICAL)
                .filter(change -> change.registerDate().isAfter(OPTIONS.to().minusMonths(5)))
                .findFirst()
                .orElseThrow()
                .alertId();
        life = evaluation.history().stream()
                .filter(change -> change.alertId().equals(gravest))
                .toList();
    }

    @Test
    void itIsRaisedAndGrowsIsEasedOnceAtMostAndResolved() {
        assertThat(life)
                .extracting(AlertChange::kind)
                .startsWith(ChangeKind.RAISED)
                .endsWith(ChangeKind.RESOLVED);
        List<ChangeKind> between =
                life.subList(1, life.size() - 1).stream().map(AlertChange::kind).toList();
        assertThat(between).isSubsetOf(ChangeKind.ESCALATED, ChangeKind.EASED);
        assertThat(between.indexOf(ChangeKind.EASED)).isIn(-1, between.size() - 1);
    }

    @Test
    void itIsOverWithinSixtyDaysOfTheThirdQuietMonth() {
        assertThat(life.get(life.size() - 1).registerDate())
                .isBefore(OPTIONS.to().plusMonths(3).plusDays(60));
    }

    @Test
    void itsEndTellsItsPeak() {
        AlertCourse course = life.get(life.size() - 1).course().orElseThrow();

        assertThat(course.peak().evidence().ratio())
                .isGreaterThan(course.raised().evidence().ratio());
        assertThat(course.now().observed()).isZero();
        assertThat(course.asExpectedSince()).isPresent();
    }
}
