package no.bofast.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import no.bofast.domain.Cell;
import no.bofast.domain.CohortMeasure;
import no.bofast.domain.CountryGroup;
import no.bofast.simulator.Simulation;
import no.bofast.simulator.SimulationOptions;
import no.bofast.testkit.RegisterCounts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The attacker against the curves by country of birth as they were published before there were releases: for every window of settlement years,
 * how many had departed within so many years, each number rounded by itself.
 */
class TodaysLeaksTest {

    private static final int FIRST = 2010;
    private static final int LAST = 2023;
    private static final LocalDate CLOCK = LocalDate.of(2024, 1, 1);
    private static final CountryGroup[] COUNTRIES = CountryGroup.values();

    private static final Map<Departed, Integer> TRUTH = new HashMap<>();

    /** Who departed in a year after settlement. */
    private record Departed(CountryGroup country, int settlementYear, int years) {}

    /** Who departed within so many years. */
    private record Within(int settlementYear, int years) {}

    @BeforeAll
    static void countTheRegister() {
        SimulationOptions options = SimulationOptions.DEFAULT.withPersons(20_000);
        RegisterCounts.of(new Simulation(options).period(), CLOCK).forEach((entry, count) -> {
            if (entry.cell() instanceof Cell.Cohort cohort && cohort.measure() == CohortMeasure.DEPARTED) {
                TRUTH.merge(
                        new Departed(cohort.traits().country(), cohort.settlementYear(), cohort.years()),
                        count,
                        Integer::sum);
            }
        });
    }

    @Test
    void manyCountsOfOneOrTwoWereDetermined() {
        int small = 0;
        int determined = 0;
        for (CountryGroup country : COUNTRIES) {
            List<Knowledge> possible = possible(country);
            for (int year = FIRST; year <= LAST; year++) {
                for (int years = 0; year + years <= LAST; years++) {
                    int truth = TRUTH.getOrDefault(new Departed(country, year, years), 0);
                    OptionalInt found = determined(possible, new Departed(country, year, years));
                    found.ifPresent(value -> assertThat(value).isEqualTo(truth));
                    small += truth == 1 || truth == 2 ? 1 : 0;
                    determined += found.isPresent() && (truth == 1 || truth == 2) ? 1 : 0;
                }
            }
        }

        System.out.println("of " + small + " counts of 1 or 2, " + determined + " were determined by propagation");
        assertThat(determined).isGreaterThan(small / 6);
    }

    @Test
    void theExactSolverFindsWhatPropagationFindsAndMore() {
        List<Knowledge> possible = possible(CountryGroup.SOM);
        int byPropagation = 0;
        int exactly = 0;
        for (int year = FIRST; year <= LAST - 5; year++) {
            Departed cell = new Departed(CountryGroup.SOM, year, 3);
            OptionalInt found = determined(possible, cell);
            OptionalInt exact = exactlyDetermined(possible, cell);
            found.ifPresent(value -> assertThat(exact).hasValue(value));
            exact.ifPresent(value -> assertThat(value).isEqualTo(TRUTH.getOrDefault(cell, 0)));
            byPropagation += found.isPresent() ? 1 : 0;
            exactly += exact.isPresent() ? 1 : 0;
        }

        System.out.println("determined by propagation " + byPropagation + ", exactly " + exactly);
        assertThat(exactly).isPositive().isGreaterThanOrEqualTo(byPropagation);
    }

    /** What is known for each of the three ways in which a group's threshold may lie that fits all that was shown. */
    private static List<Knowledge> possible(CountryGroup country) {
        TodaysRounding rounding = new TodaysRounding("secret");
        List<Knowledge> possible = new ArrayList<>();
        for (int up = 1; up <= 3; up++) {
            Knowledge known = new Knowledge();
            for (int from = FIRST; from <= LAST; from++) {
                for (int to = from; to <= LAST; to++) {
                    for (int years = 0; to + years <= LAST; years++) {
                        int shown = rounding.rounded("departed|country|" + country, sum(country, from, to, years));
                        known.sum(within(from, to, years), List.of(), shown + up - 3, shown + up - 1);
                    }
                }
            }
            parts(country, known);
            known.propagate();
            if (!known.isContradictory()) {
                possible.add(known);
            }
        }
        assertThat(possible).isNotEmpty();
        return possible;
    }

    private static List<Within> within(int from, int to, int years) {
        List<Within> summed = new ArrayList<>();
        for (int year = from; year <= to; year++) {
            summed.add(new Within(year, years));
        }
        return summed;
    }

    private static void parts(CountryGroup country, Knowledge known) {
        for (int year = FIRST; year <= LAST; year++) {
            for (int years = 0; year + years <= LAST; years++) {
                List<Object> parts = new ArrayList<>(List.of(new Departed(country, year, years)));
                if (years > 0) {
                    parts.add(new Within(year, years - 1));
                }
                known.sum(parts, List.of(new Within(year, years)), 0, 0);
            }
        }
    }

    private static int sum(CountryGroup country, int from, int to, int within) {
        int sum = 0;
        for (int year = from; year <= to; year++) {
            for (int years = 0; years <= within; years++) {
                sum += TRUTH.getOrDefault(new Departed(country, year, years), 0);
            }
        }
        return sum;
    }

    private static OptionalInt determined(List<Knowledge> possible, Object cell) {
        List<OptionalInt> found = possible.stream()
                .map(known -> known.determined(cell))
                .distinct()
                .toList();
        return found.size() == 1 ? found.get(0) : OptionalInt.empty();
    }

    private static OptionalInt exactlyDetermined(List<Knowledge> possible, Object cell) {
        List<OptionalInt> found = possible.stream()
                .map(known -> new ExactSolver(known).determined(cell))
                .distinct()
                .toList();
        return found.size() == 1 ? found.get(0) : OptionalInt.empty();
    }
}
