package no.bofast.simulator;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a synthetic register is to hold.
 *
 * @param persons how many are settled from the first day to the last, both included
 * @param from the first day
 * @param to the last day of the period; the simulation can live on after it
 * @param seed the same seed gives the same register, to the byte
 */
public record SimulationOptions(int persons, LocalDate from, LocalDate to, long seed, Set<Scenario> scenarios) {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    /** The people settled in 2010 to 2023, whose moves the published tables describe. */
    public static final SimulationOptions DEFAULT =
            new SimulationOptions(141_752, LocalDate.of(2010, 1, 1), LocalDate.of(2023, 12, 31), 2010, Set.of());

    public SimulationOptions {
        if (persons < 1) {
            throw new IllegalArgumentException("there must be at least one person, got: " + persons);
        }
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("the first day must not be after the last, got: " + from + " and " + to);
        }
        if (from.isBefore(EARLIEST) || to.isAfter(LATEST)) {
            throw new IllegalArgumentException("the days must be within 1990 to 2100, got: " + from + " and " + to);
        }
        scenarios = scenarios.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(scenarios));
    }

    public SimulationOptions withPersons(int number) {
        return new SimulationOptions(number, from, to, seed, scenarios);
    }

    public SimulationOptions withPeriod(LocalDate first, LocalDate last) {
        return new SimulationOptions(persons, first, last, seed, scenarios);
    }

    public SimulationOptions withSeed(long number) {
        return new SimulationOptions(persons, from, to, number, scenarios);
    }

    public SimulationOptions withScenarios(Set<Scenario> chosen) {
        return new SimulationOptions(persons, from, to, seed, chosen);
    }
}
