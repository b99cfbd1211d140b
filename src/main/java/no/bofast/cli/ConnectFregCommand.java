package no.bofast.cli;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import no.bofast.cli.options.ClusterOptions;
import no.bofast.cli.options.Converters;
import no.bofast.cli.options.PseudonymOptions;
import no.bofast.cli.options.TopicOptions;
import no.bofast.config.Secret;
import no.bofast.config.SecretFile;
import no.bofast.connect.Pseudonyms;
import no.bofast.connect.freg.http.EventList;
import no.bofast.connect.freg.http.Maskinporten;
import no.bofast.connect.run.ConnectorSettings;
import no.bofast.connect.run.FregConnector;
import no.bofast.console.StopSignal;
import no.bofast.console.WrongUsage;
import no.bofast.domain.FutureTimes;
import no.bofast.instance.ConnectorService;
import no.bofast.instance.Installation;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads Folkeregisteret's event list. */
@Command(
        name = "freg",
        description = {
            "Reads Folkeregisteret's event list into the input topic, with a token of Maskinporten.",
            "Of several processes one reads, and another takes over when it is gone."
        })
final class ConnectFregCommand implements Callable<Integer> {

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
                installation.avro(),
                FutureTimes.REFUSED);
        try (StopSignal stop = StopSignal.open();
                FregConnector connector = new FregConnector(settings, list, keyed, pause);
                ConnectorService service = ConnectorService.start("freg", connector, metricsPort)) {
            System.err.println("Reading the event list; metrics and health on port " + service.port());
            while (true) {
                stop.pause(ConnectCommand.LOOK_AGAIN);
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
