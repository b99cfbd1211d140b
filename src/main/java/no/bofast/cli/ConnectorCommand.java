package no.bofast.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import no.bofast.cli.options.ClusterOptions;
import no.bofast.cli.options.Converters;
import no.bofast.cli.options.PseudonymOptions;
import no.bofast.cli.options.TopicOptions;
import no.bofast.connect.run.Feed;
import no.bofast.console.StopSignal;
import no.bofast.domain.FutureTimes;
import no.bofast.instance.ConnectorPlan;
import no.bofast.instance.ConnectorService;
import no.bofast.instance.Installation;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands have in common that read a register's feed in a process of its own. */
abstract class ConnectorCommand implements Callable<Integer> {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    @Mixin
    private ClusterOptions cluster;

    @Mixin
    private TopicOptions newTopics;

    @Mixin
    protected PseudonymOptions pseudonyms;

    @Option(
            names = "--metrics-port",
            paramLabel = "PORT",
            defaultValue = "9091",
            converter = Converters.Port.class,
            description = "Port for /metrics and /health on this machine (default: ${DEFAULT-VALUE}; 0 for any).")
    private int metricsPort;

    /** What is to be read; throws if settings are missing or wrong. */
    abstract ConnectorPlan plan();

    @Override
    public final Integer call() throws InterruptedException {
        ConnectorPlan plan = plan();
        Installation installation = cluster.installation();
        installation.createTopics(newTopics.partitions());
        installation.checkRegistry();
        try (StopSignal stop = StopSignal.open();
                Feed connector = plan.start(installation, FutureTimes.REFUSED);
                ConnectorService service = ConnectorService.start(plan.name(), connector, metricsPort)) {
            System.err.println("Reading " + plan.feed() + "; metrics and health on port " + service.port());
            while (true) {
                stop.pause(LOOK_AGAIN);
            }
        }
    }
}
