package no.bofast.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import no.bofast.domain.CaseSubject;
import no.bofast.domain.MovingReason;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.reference.ReferenceTables;
import no.bofast.report.tables.MoveReasons;
import no.bofast.testkit.RegisterCounts;
import no.bofast.view.CountsView;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Why the simulated people moved, as far as they tell it. */
class SimulatedReasonsTest {

    private static final SimulationOptions PLAIN = SimulationOptions.DEFAULT.withPersons(3_000);
    private static final SimulationOptions WITH_REASONS = PLAIN.withScenarios(EnumSet.of(Scenario.REASONS));
    private static final Map<MovingReason, Integer> MOVES = new EnumMap<>(MovingReason.class);
    private static final Map<MovingReason, Integer> TO_CENTRAL = new EnumMap<>(MovingReason.class);

    @BeforeAll
    static void count() {
        CountsView told = published(WITH_REASONS);
        MoveReasons.forEach(told, (where, isDestination, month, reason, count) -> {
            if (isDestination) {
                MOVES.merge(reason, count, Integer::sum);
                if (isCentral(where)) {
                    TO_CENTRAL.merge(reason, count, Integer::sum);
                }
            }
        });
    }

    @Test
    void mostTellWhyTheyMovedAndEveryReasonIsTold() {
        double all = MOVES.values().stream().mapToInt(Integer::intValue).sum();

        assertThat(MOVES.keySet()).containsExactlyInAnyOrder(MovingReason.values());
        assertThat(MOVES.get(MovingReason.UNKNOWN) / all).isBetween(0.3, 0.45);
        assertThat(MOVES.get(MovingReason.WORK)).isGreaterThan(MOVES.get(MovingReason.HOUSING));
        assertThat(MOVES.get(MovingReason.FAMILY)).isGreaterThan(MOVES.get(MovingReason.HEALTH));
    }

    @Test
    void networksAndEducationDrawToMoreCentralPlacesThanHousingDoes() {
        assertThat(central(MovingReason.NETWORK)).isGreaterThan(central(MovingReason.HOUSING) + 0.05);
        assertThat(central(MovingReason.EDUCATION)).isGreaterThan(central(MovingReason.HOUSING) + 0.05);
    }

    private static double central(MovingReason reason) {
        return (double) TO_CENTRAL.get(reason) / MOVES.get(reason);
    }

    private static boolean isCentral(MunicipalityCode where) {
        Municipality place = ReferenceTables.municipalities().get(where);
        return place != null && place.centrality() <= 2;
    }

    @Test
    void nobodyLivesOtherwiseForIt() {
        CountsView told = published(WITH_REASONS.withPersons(500));
        CountsView plain = published(PLAIN.withPersons(500));

        assertThat(told.cases(CaseSubject.REASON)).isNotEmpty();
        assertThat(plain.cases(CaseSubject.REASON)).isEmpty();
        assertThat(told.arrivals()).isEqualTo(plain.arrivals()).isNotEmpty();
        assertThat(told.cohorts()).isEqualTo(plain.cohorts());
    }

    private static CountsView published(SimulationOptions options) {
        RegisterCounts counts = new RegisterCounts();
        new Simulation(options).period().forEach(counts::add);
        return counts.published(options.to());
    }
}
