package no.bofast.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.SideCell;
import no.bofast.domain.WaitCell;
import no.bofast.domain.WorkMeasure;
import no.bofast.domain.settling.SettlingBook;
import no.bofast.domain.settling.SettlingCheck;
import no.bofast.domain.settling.SettlingPlan;
import no.bofast.ingest.Submission;
import no.bofast.reference.ReferenceTables;
import no.bofast.serde.SettlingRecords;
import no.bofast.testkit.RegisterCounts;
import org.junit.jupiter.api.Test;

/** What simulated municipalities are asked and decide is about what is settled there, and changes nobody's life. */
class SimulatedRequestsTest {

    private static final SimulationOptions PLAIN = SimulationOptions.DEFAULT
            .withPersons(30_000)
            .withPeriod(LocalDate.of(2013, 1, 1), LocalDate.of(2018, 12, 31));
    private static final SimulationOptions WITH_REQUESTS = PLAIN.withScenarios(EnumSet.of(Scenario.REQUESTS));

    @Test
    void requestsComeOnTopOfTheSameLives() {
        List<Submission> told = new Simulation(WITH_REQUESTS).period().toList();

        assertThat(lives(told.stream())).isEqualTo(lives(new Simulation(PLAIN).period()));
        assertThat(told)
                .isSortedAccordingTo((one, other) -> one.registerTime()
                        .orElseThrow()
                        .compareTo(other.registerTime().orElseThrow()));
        assertThat(told.stream().filter(Submission.Settling.class::isInstance)).hasSizeGreaterThan(2_500);
    }

    /** All but leaves to stay, jobs and what ids events have. */
    private static List<String> lives(Stream<Submission> told) {
        return told.filter(Submission.Event.class::isInstance)
                .map(Submission.Event.class::cast)
                .filter(event -> event.event().getFact() == null
                        || !Set.of("ResidencePermit", "Employment")
                                .contains(event.event().getFact().getType()))
                .map(event -> event.person() + " " + event.event().getChange() + " "
                        + event.event().getOccurredOn() + " " + event.event().getRegisteredAt() + " "
                        + event.event().getFact())
                .toList();
    }

    @Test
    void mostWaitForSomeMonthsBetweenTheirLeaveToStayAndTheSettlement() {
        Map<WaitCell, Integer> waits = new HashMap<>();
        RegisterCounts.of(new Simulation(WITH_REQUESTS.withPersons(3_000)).period(), PLAIN.to())
                .forEach((entry, count) -> {
                    if (entry.cell() instanceof WaitCell cell) {
                        waits.merge(cell, count, Integer::sum);
                    }
                });

        int people = waits.values().stream().mapToInt(Integer::intValue).sum();
        double days = waits.entrySet().stream()
                .mapToDouble(e -> (double) e.getKey().days() * e.getValue())
                .sum();
        assertThat(people).isBetween(2_900, 3_000);
        assertThat(days / people).isBetween(80.0, 170.0);
    }

    @Test
    void whoMovesForWorkMostlyHasTheJobFirstAndNobodyLivesOtherwiseForIt() {
        SimulationOptions few = PLAIN.withPersons(3_000);
        SimulationOptions withJobs = few.withScenarios(EnumSet.of(Scenario.JOBS));
        Map<WorkMeasure, Integer> work = new EnumMap<>(WorkMeasure.class);
        RegisterCounts.of(new Simulation(withJobs).period(), PLAIN.to()).forEach((entry, count) -> {
            if (entry.cell() instanceof SideCell.Work cell) {
                work.merge(cell.measure(), count, Integer::sum);
            }
        });

        assertThat(lives(new Simulation(withJobs).period())).isEqualTo(lives(new Simulation(few).period()));
        assertThat(work.keySet()).containsExactlyInAnyOrder(WorkMeasure.values());
        int moved = work.get(WorkMeasure.MOVED);
        int hadWork = work.get(WorkMeasure.HAD_WORK);
        assertThat((double) work.get(WorkMeasure.JOB_FIRST) / moved).isBetween(0.15, 0.35);
        assertThat((double) hadWork / moved).isBetween(0.35, 0.65);
        assertThat((double) work.get(WorkMeasure.TO_WORK) / (moved - hadWork)).isBetween(0.3, 0.75);
    }

    @Test
    void whatIsDecidedIsAboutWhatIsSettled() {
        SettlingBook book = new SettlingBook();
        SettlingCheck check = new SettlingCheck(ReferenceTables.division());
        Map<Integer, Integer> settled = new HashMap<>();
        new Simulation(WITH_REQUESTS).period().forEach(submission -> {
            if (submission instanceof Submission.Settling settling) {
                book.add(((SettlingCheck.Checked.Accepted) check.check(SettlingRecords.reported(settling.event())))
                        .statement());
            } else if (submission instanceof Submission.Event event
                    && event.event().getFact() != null
                    && event.event().getFact().getType().equals("Settlement")) {
                settled.merge(event.event().getOccurredOn().getYear(), 1, Integer::sum);
            }
        });

        for (int year = 2014; year <= 2018; year++) {
            int asked = 0;
            int decided = 0;
            for (Map.Entry<MunicipalityCode, ? extends Map<Integer, SettlingPlan>> place :
                    book.plans().entrySet()) {
                SettlingPlan plan = place.getValue().getOrDefault(year, SettlingPlan.NONE);
                asked += plan.asked().orElse(0);
                decided += plan.decided().orElse(0);
            }
            assertThat((double) asked / settled.get(year))
                    .as("asked in " + year)
                    .isBetween(0.85, 1.2);
            assertThat((double) decided / asked).as("decided in " + year).isBetween(0.9, 1.0);
        }
        assertThat(book.plans().values().stream().flatMap(years -> years.values().stream()))
                .anyMatch(plan -> plan.decided().orElse(1) == 0);
    }
}
