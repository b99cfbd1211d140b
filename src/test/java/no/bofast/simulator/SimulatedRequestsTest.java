package no.bofast.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.settling.SettlingBook;
import no.bofast.domain.settling.SettlingCheck;
import no.bofast.domain.settling.SettlingPlan;
import no.bofast.ingest.Submission;
import no.bofast.reference.ReferenceTables;
import no.bofast.serde.SettlingRecords;
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

        assertThat(told.stream().filter(submission -> !(submission instanceof Submission.Settling)))
                .containsExactlyElementsOf(new Simulation(PLAIN).period().toList());
        assertThat(told)
                .isSortedAccordingTo((one, other) -> one.registerTime()
                        .orElseThrow()
                        .compareTo(other.registerTime().orElseThrow()));
        assertThat(told.stream().filter(Submission.Settling.class::isInstance)).hasSizeGreaterThan(2_500);
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
