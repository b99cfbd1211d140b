package no.bofast.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import no.bofast.cli.options.ClusterOptions;
import no.bofast.cli.options.Converters;
import no.bofast.cli.options.FeedOptions;
import no.bofast.cli.options.PseudonymOptions;
import no.bofast.cli.options.TopicOptions;
import no.bofast.connect.run.ConnectorSettings;
import no.bofast.connect.run.FeedDecoders;
import no.bofast.connect.run.TopicConnector;
import no.bofast.console.StopSignal;
import no.bofast.domain.FutureTimes;
import no.bofast.instance.ConnectorService;
import no.bofast.instance.Installation;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands have in common that read a topic of a register. */
abstract class ConnectTopicCommand implements Callable<Integer> {

    @Mixin
    private ClusterOptions cluster;

    @Mixin
    private TopicOptions newTopics;

    @Mixin
    private FeedOptions feed;

    @Mixin
    protected PseudonymOptions pseudonyms;

    @Option(
            names = "--metrics-port",
            paramLabel = "PORT",
            defaultValue = "9091",
            converter = Converters.Port.class,
            description = "Port for /metrics and /health on this machine (default: ${DEFAULT-VALUE}; 0 for any).")
    private int metricsPort;

    /** Starts the connector. */
    abstract TopicConnector<?> start(ConnectorSettings settings, FeedDecoders decoders);

    abstract String name();

    abstract Optional<String> usualTopic();

    final int connect() throws InterruptedException {
        Installation installation = cluster.installation();
        FeedOptions.Source source = feed.source(installation, usualTopic());
        installation.createTopics(newTopics.partitions());
        installation.checkRegistry();
        ConnectorSettings settings = new ConnectorSettings(
                name(),
                source.client(),
                source.topic(),
                installation.client(),
                installation.topics(),
                installation.avro(),
                FutureTimes.REFUSED);
        try (StopSignal stop = StopSignal.open();
                TopicConnector<?> connector =
                        start(settings, new FeedDecoders(source.avro().registry()));
                ConnectorService service = ConnectorService.start(name(), connector, metricsPort)) {
            System.err.println("Reading " + source.topic() + "; metrics and health on port " + service.port());
            while (true) {
                stop.pause(ConnectCommand.LOOK_AGAIN);
            }
        }
    }
}
