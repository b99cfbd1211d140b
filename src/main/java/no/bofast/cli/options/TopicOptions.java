package no.bofast.cli.options;

import no.bofast.config.Feature;
import picocli.CommandLine.Option;

/** How topics are created that don't exist yet. */
@Feature("New topics")
public final class TopicOptions {

    @Option(
            names = "--partitions",
            defaultValue = "4",
            converter = Converters.Partitions.class,
            description = "Partitions of topics that don't exist yet (default: ${DEFAULT-VALUE}).")
    private int partitions;

    public int partitions() {
        return partitions;
    }
}
