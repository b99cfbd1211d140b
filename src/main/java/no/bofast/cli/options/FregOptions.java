package no.bofast.cli.options;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import no.bofast.config.Feature;
import no.bofast.config.Secret;
import no.bofast.config.SecretFile;
import no.bofast.connect.Pseudonyms;
import no.bofast.connect.freg.http.EventList;
import no.bofast.connect.freg.http.Maskinporten;
import no.bofast.connect.run.ConnectorSettings;
import no.bofast.connect.run.FregConnector;
import no.bofast.console.WrongUsage;
import no.bofast.instance.ConnectorPlan;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import picocli.CommandLine.Option;

/** Where Folkeregisteret's event list is, and who asks it. */
@Feature("Connectors")
public final class FregOptions {

    private static final String NAME = "freg";

    @Option(
            names = "--freg-url",
            paramLabel = "URL",
            description = "Folkeregisteret's API: what comes before v1/hendelser.")
    private Optional<String> url;

    @Option(
            names = {"--poll-interval", "--freg-poll-interval"},
            paramLabel = "SECONDS",
            defaultValue = "10",
            converter = Converters.Seconds.class,
            description = "How long to wait before the event list is asked again when nothing was new (default:"
                    + " ${DEFAULT-VALUE}).")
    private Duration pause;

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

    @Option(names = "--maskinporten-client", paramLabel = "ID", description = "The installation's id at Maskinporten.")
    private Optional<String> client;

    @Option(
            names = "--maskinporten-scope",
            defaultValue = "folkeregister:deling/offentligmedhjemmel",
            description = "Scope to ask for (default: ${DEFAULT-VALUE}).")
    private String scope;

    @Option(
            names = "--maskinporten-key-file",
            paramLabel = "FILE",
            converter = SecretFile.class,
            description = "File with the installation's private RSA key, a JWK with its kid.")
    private Optional<Secret> key;

    /** Reads the event list; throws {@link WrongUsage} if settings are missing or wrong. */
    public ConnectorPlan plan(Pseudonyms pseudonyms) {
        HttpUrl api = WrongUsage.unlessValid(() -> HttpUrl.get(required(url, "freg-url")));
        Maskinporten.Client asker = WrongUsage.unlessValid(() -> new Maskinporten.Client(
                HttpUrl.get(tokens),
                issuer,
                required(client, "maskinporten-client"),
                scope,
                Maskinporten.Client.key(required(key, "maskinporten-key-file").reveal())));
        return new ConnectorPlan(NAME, "the event list", (installation, futureTimes) -> {
            OkHttpClient http = new OkHttpClient();
            return new FregConnector(
                    new ConnectorSettings(
                            NAME,
                            installation.client(),
                            api.toString(),
                            installation.client(),
                            installation.topics(),
                            installation.avro(),
                            futureTimes),
                    new EventList(api, http, new Maskinporten(asker, http, Clock.systemUTC())),
                    pseudonyms,
                    pause);
        });
    }

    private static <T> T required(Optional<T> value, String option) {
        return value.orElseThrow(
                () -> new IllegalArgumentException("Folkeregisteret can't be asked: --" + option + " is missing"));
    }
}
