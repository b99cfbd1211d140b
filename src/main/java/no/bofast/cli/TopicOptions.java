package no.bofast.cli;

import no.bofast.config.Feature;
import picocli.CommandLine.Option;

/** How topics are created that don't exist yet. */
@Feature("New topics")
final class TopicOptions {

    @Option(
            names = "--partitions",
            defaultValue = "4",
            converter = Partitions.class,
            description = "Partitions of topics that don't exist yet (default: ${DEFAULT-VALUE}).")
    private int partitions;

    int partitions() {
        return partitions;
    }
}
