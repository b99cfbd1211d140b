package no.bofast.cli;

import java.nio.file.Path;
import java.util.Optional;
import no.bofast.cli.options.FormatOptions;
import no.bofast.connect.run.ConnectorSettings;
import no.bofast.connect.run.FeedDecoders;
import no.bofast.connect.run.TopicConnector;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads any topic, by a mapping. */
@Command(name = "mapped", description = "Reads any topic of JSON or Avro into the input topic, by a mapping.")
final class ConnectMappedCommand extends ConnectTopicCommand {

    @Option(
            names = "--mapping",
            required = true,
            paramLabel = "FILE",
            description = "How a record becomes register events.")
    private Path mapping;

    @Option(
            names = "--name",
            defaultValue = "mapped",
            description = "Name of the connector, if there are several (default: ${DEFAULT-VALUE}).")
    private String name;

    @Override
    public Integer call() throws InterruptedException {
        FormatOptions.mapping(Optional.of(mapping));
        return connect();
    }

    @Override
    TopicConnector<?> start(ConnectorSettings settings, FeedDecoders decoders) {
        return decoders.mapped(settings, () -> FormatOptions.mapping(Optional.of(mapping)), pseudonyms.pseudonyms());
    }

    @Override
    String name() {
        return name;
    }

    @Override
    Optional<String> usualTopic() {
        return Optional.empty();
    }
}
