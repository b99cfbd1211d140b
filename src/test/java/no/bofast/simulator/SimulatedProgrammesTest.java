package no.bofast.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import no.bofast.domain.CaseMeasure;
import no.bofast.domain.CaseSubject;
import no.bofast.testkit.RegisterCounts;
import no.bofast.view.CountsView;
import org.junit.jupiter.api.Test;

/** Introduction programmes of the simulated people. */
class SimulatedProgrammesTest {

    private static final SimulationOptions PLAIN = SimulationOptions.DEFAULT.withPersons(2_000);

    @Test
    void mostCompleteAndFewerOfThoseWhoMoveMeanwhileAndNobodyLivesOtherwiseForIt() {
        CountsView told = published(PLAIN.withScenarios(EnumSet.of(Scenario.PROGRAMMES)));
        CountsView plain = published(PLAIN);
        Map<CaseMeasure, Integer> sums = new EnumMap<>(CaseMeasure.class);
        told.cases(CaseSubject.PROGRAMME)
                .forEach((cell, count) -> sums.merge(cell.measure(), count.total(), Integer::sum));

        assertThat(sums).hasSize(10);
        double completed = share(sums, CaseMeasure.PROGRAMME_COMPLETED, CaseMeasure.PROGRAMME_STOPPED);
        double ofMoved = share(sums, CaseMeasure.MOVED_AND_COMPLETED, CaseMeasure.MOVED_AND_STOPPED);
        assertThat(completed).isBetween(0.6, 0.8);
        assertThat(ofMoved).isLessThan(completed - 0.1);
        assertThat(told.arrivals()).isEqualTo(plain.arrivals()).isNotEmpty();
        assertThat(told.cohorts()).isEqualTo(plain.cohorts());
        assertThat(plain.cases(CaseSubject.PROGRAMME)).isEmpty();
    }

    private static double share(Map<CaseMeasure, Integer> sums, CaseMeasure done, CaseMeasure not) {
        return (double) sums.get(done) / (sums.get(done) + sums.get(not));
    }

    private static CountsView published(SimulationOptions options) {
        RegisterCounts counts = new RegisterCounts();
        new Simulation(options).period().forEach(counts::add);
        return counts.published(options.to());
    }
}
