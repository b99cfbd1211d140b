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

/** Social assistance of the simulated people after their moves. */
class SimulatedAssistanceTest {

    private static final SimulationOptions PLAIN = SimulationOptions.DEFAULT.withPersons(2_000);

    @Test
    void someAreRefusedWithAnAgreementAndWithoutAndNobodyLivesOtherwiseForIt() {
        CountsView told = published(PLAIN.withScenarios(EnumSet.of(Scenario.ASSISTANCE, Scenario.CASES)));
        CountsView plain = published(PLAIN);
        Map<CaseMeasure, Integer> sums = new EnumMap<>(CaseMeasure.class);
        told.cases(CaseSubject.ASSISTANCE)
                .forEach((cell, count) -> sums.merge(cell.measure(), count.total(), Integer::sum));

        double applied = sums.get(CaseMeasure.APPLIED_UNAGREED);
        assertThat(sums.get(CaseMeasure.DENIED_UNAGREED) / applied).isBetween(0.2, 0.5);
        assertThat(sums.get(CaseMeasure.ASSISTED_UNAGREED) / applied).isBetween(0.5, 0.8);
        assertThat(sums.get(CaseMeasure.APPLIED_AGREED)).isPositive();
        assertThat(told.arrivals()).isEqualTo(plain.arrivals()).isNotEmpty();
        assertThat(told.cohorts()).isEqualTo(plain.cohorts());
        assertThat(plain.cases(CaseSubject.ASSISTANCE)).isEmpty();
    }

    private static CountsView published(SimulationOptions options) {
        RegisterCounts counts = new RegisterCounts();
        new Simulation(options).period().forEach(counts::add);
        return counts.published(options.to());
    }
}
