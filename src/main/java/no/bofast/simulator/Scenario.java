package no.bofast.simulator;

import java.util.Arrays;
import java.util.Optional;

/** Something out of the ordinary that the simulated register can hold; any of them can be combined. */
public enum Scenario {
    SURGE("surge", "One middle-sized municipality loses people fast in the last four months of the period."),
    SLOW_DRIFT(
            "slow-drift",
            "In one municipality out-migration doubles over the last four years, too slowly for any one month to show."),
    INFLUX("influx", "One municipality of 10,000 to 20,000 becomes the place to move to in the last twelve months."),
    UKRAINE_2022(
            "ukraine-2022", "The wave of 2022 and 2023 is half as large again; these people come on top of --persons."),
    REFORM_2020(
            "reform-2020",
            "The reform of 2020 redraws a boundary, so that a third of a municipality is recoded into its neighbour, and the"
                    + " registers go on using the dead codes for months."),
    STORM(
            "storm",
            "Ten days before the end the registers send everybody's address again in one day, and the events of the last weeks"
                    + " a second time."),
    FAMILIES("families", "Families are settled and mostly move together, and the register tells who is one."),
    INCOMES(
            "incomes",
            "From June on the registers tell what those earned in the year before who were adults at settlement; some of it is corrected"
                    + " within three years. Nobody lives otherwise for it."),
    REQUESTS(
            "requests",
            "Each November municipalities are asked to settle people in the next year, and decide within weeks; most as they are asked. And"
                    + " it is told when those settled were given leave to stay. Nobody lives otherwise for it."),
    JOBS(
            "jobs",
            "The registers tell of the work of grown-ups around their moves: the job first, a job left behind, or none found yet. Nobody lives"
                    + " otherwise for it."),
    PROGRAMMES(
            "programmes",
            "The registers tell who of those settled takes part in an introduction programme, and how it ends; some stop as they move."
                    + " Nobody lives otherwise for it."),
    ASSISTANCE(
            "assistance",
            "Municipalities tell who applied for social assistance after moving there while the grant followed them, and what was answered."
                    + " Nobody lives otherwise for it."),
    REASONS(
            "reasons",
            "The registers tell why people moved, of two in three grown-ups and of every second child. Nobody lives otherwise for it."),
    CASES(
            "cases",
            "Municipalities tell who asked for an agreement to move while the grant followed them, for which reason, and what was"
                    + " answered. Nobody lives otherwise for it.");

    private final String label;
    private final String description;

    Scenario(String label, String description) {
        this.label = label;
        this.description = description;
    }

    /** As {@code --scenario} names it. */
    public String label() {
        return label;
    }

    /** One sentence for {@code simulate --help}. */
    public String description() {
        return description;
    }

    public static Optional<Scenario> of(String label) {
        return Arrays.stream(values())
                .filter(scenario -> scenario.label.equals(label))
                .findFirst();
    }
}
