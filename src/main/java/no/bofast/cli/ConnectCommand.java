package no.bofast.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import no.bofast.cli.options.ClusterOptions;
import no.bofast.cli.options.Converters;
import no.bofast.cli.options.FeedOptions;
import no.bofast.cli.options.FormatOptions;
import no.bofast.cli.options.PseudonymOptions;
import no.bofast.cli.options.TopicOptions;
import no.bofast.config.Secret;
import no.bofast.config.SecretFile;
import no.bofast.connect.Pseudonyms;
import no.bofast.connect.freg.http.EventList;
import no.bofast.connect.freg.http.Maskinporten;
import no.bofast.connect.run.ConnectorSettings;
import no.bofast.connect.run.FeedDecoders;
import no.bofast.connect.run.FregConnector;
import no.bofast.connect.run.TopicConnector;
import no.bofast.console.StopSignal;
import no.bofast.console.WrongUsage;
import no.bofast.instance.ConnectorService;
import no.bofast.instance.Installation;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads a register's own feed into the input topic, until it is stopped. */
@Command(
        name = "connect",
        description = {
            "Reads a register's own feed into the input topic, exactly once, until it is stopped.",
            "Start as many of the same kind as you like: they share the feed's partitions."
        },
        subcommands = {ConnectCommand.Pdl.class, ConnectCommand.Freg.class, ConnectCommand.Mapped.class})
final class ConnectCommand implements Runnable {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Missing required subcommand");
    }

    /** What all of them have. */
    abstract static class OfTopic implements Callable<Integer> {

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
                    installation.avro());
            try (StopSignal stop = StopSignal.open();
                    TopicConnector<?> connector =
                            start(settings, new FeedDecoders(source.avro().registry()));
                    ConnectorService service = ConnectorService.start(name(), connector, metricsPort)) {
                System.err.println("Reading " + source.topic() + "; metrics and health on port " + service.port());
                while (true) {
                    stop.pause(LOOK_AGAIN);
                }
            }
        }
    }

    /** PDL's feed. */
    @Command(
            name = "pdl",
            description = {
                "Reads PDL's feed of changes of persons (pdl.leesah-v1) into the input topic.",
                "Facts of people without a settlement wait for it: ingest settlements with ingest --format settlements."
            })
    static final class Pdl extends OfTopic {

        private Pseudonyms keyed;

        @Override
        public Integer call() throws InterruptedException {
            keyed = pseudonyms.required();
            return connect();
        }

        @Override
        TopicConnector<?> start(ConnectorSettings settings, FeedDecoders decoders) {
            return decoders.pdl(settings, keyed);
        }

        @Override
        String name() {
            return "pdl";
        }

        @Override
        Optional<String> usualTopic() {
            return Optional.of("pdl.leesah-v1");
        }
    }

    /** Any topic, by a mapping. */
    @Command(name = "mapped", description = "Reads any topic of JSON or Avro into the input topic, by a mapping.")
    static final class Mapped extends OfTopic {

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
            return decoders.mapped(
                    settings, () -> FormatOptions.mapping(Optional.of(mapping)), pseudonyms.pseudonyms());
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

    /** Folkeregisteret's event list. */
    @Command(
            name = "freg",
            description = {
                "Reads Folkeregisteret's event list into the input topic, with a token of Maskinporten.",
                "Of several processes one reads, and another takes over when it is gone."
            })
    static final class Freg implements Callable<Integer> {

        @Mixin
        private ClusterOptions cluster;

        @Mixin
        private TopicOptions newTopics;

        @Mixin
        private PseudonymOptions pseudonyms;

        @Option(
                names = "--freg-url",
                required = true,
                paramLabel = "URL",
                description = "Address of the API: what comes before v1/hendelser.")
        private String url;

        @Option(
                names = "--maskinporten-url",
                paramLabel = "URL",
                defaultValue = "https://maskinporten.no/token",
                description = "Where tokens are given (default: ${DEFAULT-VALUE}).")
        private String tokens;

        @Option(
                names = "--maskinporten-issuer",
                paramLabel = "URL",
                defaultValue = "https://maskinporten.no/",
                description = "Audience of the assertion (default: ${DEFAULT-VALUE}).")
        private String issuer;

        @Option(
                names = "--maskinporten-client",
                required = true,
                paramLabel = "ID",
                description = "The installation's id at Maskinporten.")
        private String client;

        @Option(
                names = "--maskinporten-scope",
                defaultValue = "folkeregister:deling/offentligmedhjemmel",
                description = "Scope to ask for (default: ${DEFAULT-VALUE}).")
        private String scope;

        @Option(
                names = "--maskinporten-key-file",
                required = true,
                paramLabel = "FILE",
                converter = SecretFile.class,
                description = "File with the installation's private RSA key, a JWK with its kid.")
        private Secret key;

        @Option(
                names = "--poll-interval",
                paramLabel = "SECONDS",
                defaultValue = "10",
                converter = Converters.Seconds.class,
                description = "How long to wait when nothing was new (default: ${DEFAULT-VALUE}).")
        private Duration pause;

        @Option(
                names = "--metrics-port",
                paramLabel = "PORT",
                defaultValue = "9091",
                converter = Converters.Port.class,
                description = "Port for /metrics and /health (default: ${DEFAULT-VALUE}; 0 for any).")
        private int metricsPort;

        @Override
        public Integer call() throws InterruptedException {
            Pseudonyms keyed = pseudonyms.required();
            EventList list = WrongUsage.unlessValid(this::list);
            Installation installation = cluster.installation();
            installation.createTopics(newTopics.partitions());
            installation.checkRegistry();
            ConnectorSettings settings = new ConnectorSettings(
                    "freg",
                    installation.client(),
                    url,
                    installation.client(),
                    installation.topics(),
                    installation.avro());
            try (StopSignal stop = StopSignal.open();
                    FregConnector connector = new FregConnector(settings, list, keyed, pause);
                    ConnectorService service = ConnectorService.start("freg", connector, metricsPort)) {
                System.err.println("Reading the event list; metrics and health on port " + service.port());
                while (true) {
                    stop.pause(LOOK_AGAIN);
                }
            }
        }

        private EventList list() {
            OkHttpClient http = new OkHttpClient();
            Maskinporten.Client known = new Maskinporten.Client(
                    HttpUrl.get(tokens), issuer, client, scope, Maskinporten.Client.key(key.reveal()));
            return new EventList(HttpUrl.get(url), http, new Maskinporten(known, http, Clock.systemUTC()));
        }
    }
}
