package no.bofast.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.bofast.domain.CaseCell;
import no.bofast.domain.CaseMeasure;
import no.bofast.domain.CaseSubject;
import no.bofast.domain.MovingReason;
import no.bofast.ingest.Submission;
import no.bofast.schema.PopulationFact;
import no.bofast.testkit.RegisterCounts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the simulated municipalities tell of agreements. */
class SimulatedCasesTest {

    private static final SimulationOptions PLAIN = SimulationOptions.DEFAULT.withPersons(3_000);
    private static final SimulationOptions WITH_CASES = PLAIN.withScenarios(EnumSet.of(Scenario.CASES));
    private static final Map<CaseMeasure, Map<MovingReason, Integer>> COUNTS = new HashMap<>();

    @BeforeAll
    static void count() {
        RegisterCounts.of(new Simulation(WITH_CASES).period(), PLAIN.to()).forEach((entry, count) -> {
            if (entry.cell() instanceof CaseCell cell && cell.isDestination()) {
                COUNTS.computeIfAbsent(cell.measure(), none -> new HashMap<>())
                        .merge(cell.reason(), count, Integer::sum);
            }
        });
    }

    @Test
    void someMoveWithAnAgreementSomeWithoutSomeAfterARefusalAndSomeOfThoseComeBack() {
        assertThat(COUNTS.keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(CaseMeasure.values())
                        .filter(measure -> measure.subject() == CaseSubject.AGREEMENT)
                        .toList());
        assertThat(share(CaseMeasure.MOVED_AGREED, CaseMeasure.REQUESTED)).isBetween(0.15, 0.6);
        assertThat(share(CaseMeasure.MOVED_REFUSED, CaseMeasure.REFUSED)).isBetween(0.1, 0.7);
        assertThat(share(CaseMeasure.CAME_BACK, CaseMeasure.MOVED_REFUSED)).isBetween(0.0, 0.3);
    }

    @Test
    void whoHasAReasonThatTheAuthoritiesTakeIsGrantedMoreOften() {
        assertThat(granted(MovingReason.WORK))
                .isGreaterThan(1.5 * granted(MovingReason.NETWORK, MovingReason.HOUSING, MovingReason.OTHER));
        assertThat(COUNTS.get(CaseMeasure.REQUESTED)).doesNotContainKey(MovingReason.UNKNOWN);
    }

    @Test
    void nobodyLivesOtherwiseForIt() {
        List<String> plain = lives(PLAIN.withPersons(500));

        assertThat(lives(WITH_CASES.withPersons(500))).isEqualTo(plain);
        assertThat(plain).isNotEmpty();
    }

    private static double granted(MovingReason... reasons) {
        double granted = sum(CaseMeasure.GRANTED, reasons);
        return granted / (granted + sum(CaseMeasure.REFUSED, reasons));
    }

    private static double sum(CaseMeasure measure, MovingReason... reasons) {
        return Arrays.stream(reasons)
                .mapToInt(reason -> COUNTS.get(measure).getOrDefault(reason, 0))
                .sum();
    }

    private static double share(CaseMeasure part, CaseMeasure whole) {
        return sum(part) / sum(whole);
    }

    private static double sum(CaseMeasure measure) {
        return COUNTS.get(measure).values().stream().mapToInt(Integer::intValue).sum();
    }

    private static List<String> lives(SimulationOptions options) {
        return new Simulation(options)
                .period()
                .flatMap(SimulatedCasesTest::life)
                .toList();
    }

    /** All but cases and what ids events have. */
    private static Stream<String> life(Submission submission) {
        if (!(submission instanceof Submission.Event told)) {
            return Stream.empty();
        }
        PopulationFact fact = told.event().getFact();
        return fact != null && fact.getType().equals("MoveAgreement")
                ? Stream.empty()
                : Stream.of(told.person() + " " + told.event().getChange() + " "
                        + told.event().getOccurredOn() + " " + told.event().getRegisteredAt() + " " + fact);
    }
}
