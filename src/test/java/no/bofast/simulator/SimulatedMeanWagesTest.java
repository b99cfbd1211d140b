package no.bofast.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.bofast.domain.AgeBand;
import no.bofast.domain.PersonId;
import no.bofast.ingest.Submission;
import no.bofast.reference.ReferenceTables;
import no.bofast.schema.PopulationFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Mean wages of simulated movers, in kroner of 2023, years made alike by the basic amount: the report doesn't say by what it did so. Within a
 * tenth of what it prints before its Figure 30, and two standard errors of the run; those without wages count with 0.
 */
class SimulatedMeanWagesTest {

    private static final LocalDate CLOCK = LocalDate.of(2024, 1, 1);
    private static final double TOLERANCE = 0.10;
    private static final Map<Integer, Integer> AMOUNTS =
            ReferenceTables.basicAmounts().byYear();
    private static final List<Mover> MOVERS = movers();

    /** Somebody who has departed. */
    private record Mover(Life life, Map<Integer, Double> wages, String reason) {

        /** In a year before the one of the move, or after it. */
        OptionalDouble wage(int years) {
            Double wage = wages.get(life.settlementYear() + life.years() + years);
            return wage == null ? OptionalDouble.empty() : OptionalDouble.of(wage);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 5, 133000", "6, 7, 190000"})
    void inTheYearBeforeTheMove(int first, int last, double published) {
        List<Double> wages =
                wages(MOVERS, mover -> mover.life().leftWithin(first, last), -1).toList();

        double mean = mean(wages.stream());
        double variance = mean(wages.stream().map(wage -> (wage - mean) * (wage - mean)));
        double tolerance = TOLERANCE * published + 2 * Math.sqrt(variance / wages.size());

        assertThat(wages).hasSizeGreaterThan(500);
        assertThat(mean).isBetween(published - tolerance, published + tolerance);
    }

    @Test
    void whoLeavesForWorkGainsMoreThanOthersWhoLeave() {
        assertThat(gain(mover -> mover.reason().equals("WORK")))
                .isGreaterThan(1.2 * gain(mover -> !mover.reason().equals("WORK")));
    }

    private static double gain(Predicate<Mover> who) {
        return mean(wages(MOVERS, who, 1)) / mean(wages(MOVERS, who, -1));
    }

    private static Stream<Double> wages(List<Mover> movers, Predicate<Mover> who, int years) {
        return movers.stream()
                .filter(who)
                .filter(mover -> mover.life().leftWithin(1, 7))
                .flatMapToDouble(mover -> mover.wage(years).stream())
                .boxed();
    }

    private static double mean(Stream<Double> values) {
        return values.mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private static List<Mover> movers() {
        SimulationOptions options = SimulationOptions.DEFAULT
                .withPersons(30_000)
                .withScenarios(EnumSet.of(Scenario.INCOMES, Scenario.REASONS));
        Map<PersonId, List<Submission.Event>> byPerson = new LinkedHashMap<>();
        new Simulation(options)
                .period()
                .filter(Submission.Event.class::isInstance)
                .map(Submission.Event.class::cast)
                .forEach(event -> byPerson.computeIfAbsent(event.person().orElseThrow(), id -> new ArrayList<>())
                        .add(event));
        return byPerson.values().stream().flatMap(SimulatedMeanWagesTest::mover).toList();
    }

    private static Stream<Mover> mover(List<Submission.Event> events) {
        Map<Integer, Double> wages = new HashMap<>();
        List<String> reasons = new ArrayList<>(List.of("UNKNOWN"));
        List<Submission> others = new ArrayList<>();
        events.stream()
                .sorted(Comparator.comparing(event -> event.event().getRegisteredAt()))
                .forEach(event -> {
                    PopulationFact fact = event.event().getFact();
                    String type = fact == null ? "" : fact.getType();
                    if (type.equals("Income")) {
                        wages.put(fact.getYear(), inKronerOf2023(fact));
                    } else if (type.equals("MoveReason")) {
                        reasons.add(fact.getReason());
                    } else {
                        others.add(event);
                    }
                });
        return Lives.of(others.stream(), CLOCK).stream()
                .filter(life -> life.settledWithin(2010, 2016) && life.left())
                .filter(life -> life.profile().age() != AgeBand.AGE_0_17)
                .map(life -> new Mover(life, wages, reasons.get(Math.min(1, reasons.size() - 1))));
    }

    private static double inKronerOf2023(PopulationFact income) {
        return (double) income.getWage() / AMOUNTS.get(income.getYear()) * AMOUNTS.get(2023);
    }
}
