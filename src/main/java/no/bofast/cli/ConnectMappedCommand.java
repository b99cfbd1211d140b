package no.bofast.cli;

import no.bofast.cli.options.FeedOptions;
import no.bofast.instance.ConnectorPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads any topic, by a mapping. */
@Command(name = "mapped", description = "Reads any topic of JSON or Avro into the input topic, by a mapping.")
final class ConnectMappedCommand extends ConnectorCommand {

    @Mixin
    private FeedOptions feed;

    @Option(
            names = "--name",
            defaultValue = "mapped",
            description = "Name of the connector, if there are several (default: ${DEFAULT-VALUE}).")
    private String name;

    @Override
    ConnectorPlan plan() {
        return feed.mapped(name, pseudonyms.pseudonyms());
    }
}
