package no.bofast.cli.options;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.bofast.console.WrongUsage;
import no.bofast.simulator.Scenario;
import no.bofast.simulator.SimulationOptions;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What a simulated register is to hold. */
public final class SimulationMixin {

    @Option(
            names = "--persons",
            paramLabel = "NUMBER",
            defaultValue = "141752",
            description = "People settled in the period (default: ${DEFAULT-VALUE}, as in 2010 to 2023).")
    private int persons;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            defaultValue = "2010-01-01",
            description = "First day (default: ${DEFAULT-VALUE}).")
    private LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            defaultValue = "2023-12-31",
            description = "Last day (default: ${DEFAULT-VALUE}).")
    private LocalDate to;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = "2010",
            description = "The same seed gives the same register, to the byte (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--scenario",
            split = ",",
            paramLabel = "NAME",
            converter = ScenarioName.class,
            completionCandidates = ScenarioNames.class,
            description = "What is out of the ordinary; several may be combined: ${COMPLETION-CANDIDATES}.")
    private List<Scenario> scenarios = List.of();

    public SimulationOptions options() {
        Set<Scenario> chosen = new LinkedHashSet<>(scenarios);
        return WrongUsage.unlessValid(() -> new SimulationOptions(persons, from, to, seed, chosen));
    }

    public SimulationOptions optionsOr(Scenario scenario) {
        SimulationOptions asked = options();
        return asked.scenarios().isEmpty() ? asked.withScenarios(Set.of(scenario)) : asked;
    }

    /** Reads a scenario's name. */
    static final class ScenarioName implements ITypeConverter<Scenario> {
        @Override
        public Scenario convert(String label) {
            return Scenario.of(label)
                    .orElseThrow(() -> new TypeConversionException("unknown scenario '" + label
                            + "', expected some of: "
                            + Arrays.stream(Scenario.values())
                                    .map(Scenario::label)
                                    .collect(Collectors.joining(", "))));
        }
    }

    /** The names with their descriptions, for the help. */
    static final class ScenarioNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Scenario.values())
                    .map(scenario -> "%n  " + scenario.label() + ": " + withoutStop(scenario.description()))
                    .iterator();
        }

        /** They are listed with commas between. */
        private static String withoutStop(String sentence) {
            return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
        }
    }
}
