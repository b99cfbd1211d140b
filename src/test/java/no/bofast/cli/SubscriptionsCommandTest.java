package no.bofast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.bofast.access.BearerAuthenticator;
import no.bofast.access.token.TokenFile;
import no.bofast.console.ExitCode;
import no.bofast.http.HttpServer;
import no.bofast.http.server.HttpSettings;
import no.bofast.http.subscription.SubscriptionServices;
import no.bofast.reference.ReferenceTables;
import no.bofast.subscription.Channel;
import no.bofast.subscription.Delivery;
import no.bofast.subscription.Examples;
import no.bofast.subscription.Gateway;
import no.bofast.subscription.MemoryStore;
import no.bofast.subscription.Owner;
import no.bofast.subscription.Secrets;
import no.bofast.subscription.Subscription;
import no.bofast.subscription.SubscriptionId;
import no.bofast.subscription.Subscriptions;
import no.bofast.testkit.CommandRun;
import no.bofast.view.Health;
import no.bofast.view.MonitorView;
import no.bofast.view.Views;
import no.bofast.warning.ChangeKind;
import no.bofast.warning.Severity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Subscriptions are cared for from the command line, against a real server that tells callers apart by tokens. */
class SubscriptionsCommandTest {

    @TempDir
    private Path directory;

    private final MemoryStore store = new MemoryStore();
    private final MonitorView view = new MonitorView(Examples.NOW);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        token("ops", "--role", "operator");
        token("alta", "--role", "municipality", "--municipality", "5601");
        token("imdi", "--role", "national");
        Secrets secrets = new Secrets(Examples.KEY);
        Subscriptions subscriptions = new Subscriptions(store, new Open(), secrets, Clock.systemUTC());
        server = HttpServer.start(
                HttpSettings.local(0).with(new BearerAuthenticator(List.of(new TokenFile(tokens())))),
                Views.same(view),
                ReferenceTables.municipalities(),
                new SubscriptionServices(
                        Optional.of(subscriptions),
                        SubscriptionServices.letters(Owner::audience, ReferenceTables.municipalities()),
                        () -> URI.create("https://bofast.example.org")),
                () -> new Health.Vitals(Health.Streams.UP, view.progress(), Optional.empty(), Examples.NOW),
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
    }

    @AfterEach
    void stop() {
        server.close();
        view.close();
    }

    @Test
    void aTokenListsWhatItsOrganisationMadeAndTheOperatorsAll() throws IOException {
        String altas = added("alta").at("/id").asText();
        String imdis = added("imdi").at("/id").asText();

        assertThat(as("alta", "list").out()).isEqualTo(altas + "  active  feed  -\n");
        assertThat(as("ops", "list").out().lines())
                .containsExactlyInAnyOrder(altas + "  active  feed  -", imdis + "  active  feed  -");
        assertRefused(run("list"), "This needs a token.");
        assertRefused(run("list", "--token-file", file("wrong", "bofast_wrong")), "");
    }

    @Test
    void theOperatorLooksAtDeadLettersAndSendsThemAgain() throws IOException {
        SubscriptionId id = new SubscriptionId(added("alta").at("/id").asText());
        Delivery dead = Examples.message(id, Examples.news(1, ChangeKind.RAISED, Severity.WATCH))
                .dead("mail server: 550");
        store.keep(List.of(dead));

        assertRefused(run("dead-letters"), "This needs a token.");
        assertRefused(as("alta", "dead-letters"), "The token does not allow this.");
        assertRefused(as("alta", "resend", dead.id().value()), "The token does not allow this.");
        assertThat(as("ops", "dead-letters").out())
                .isEqualTo(String.join(
                                "  ", dead.id().value(), id.value(), Examples.NOW.toString(), "0", "mail server: 550")
                        + "\n");
        assertThat(as("ops", "resend", dead.id().value()).out()).isEqualTo("queued\n");
        assertThat(as("ops", "dead-letters").out()).isEmpty();
        assertRefused(as("ops", "resend", dead.id().value()), "No dead letter has this id.");
    }

    @Test
    void theSecretOfASubscriptionOpensItWithoutAToken() throws IOException {
        JsonNode made = added("alta");
        String id = made.at("/id").asText();
        String secret = file("secret", made.at("/manageSecret").asText());

        assertRefused(run("pause", id), "There is no such subscription, or it is not yours.");
        assertThat(run("pause", id, "--secret-file", secret).out()).isEqualTo(id + " paused\n");
        assertThat(run("resume", id, "--secret-file", secret).out()).isEqualTo(id + " active\n");
        assertThat(run("test", id, "--secret-file", secret).out()).startsWith("msg_");
        assertThat(run("delete", id, "--secret-file", secret).out()).isEqualTo("deleted\n");
        assertThat(store.all()).isEmpty();
    }

    @Test
    void whereNoMonitorAnswersOneLineSaysSo() {
        CommandRun nobody = CommandRun.in(Map.of(), "subscriptions", "list", "--url", "http://127.0.0.1:9");

        assertThat(nobody.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(nobody.errLines())
                .containsExactly(
                        "bofast: no monitor answers at http://127.0.0.1:9; does it run? Give its address with --url");
    }

    /** A feed of the alerts of Alta, as whoever has a token. */
    private JsonNode added(String token) throws IOException {
        CommandRun added = as(token, "add", "--municipality", "5601");
        assertThat(added.err()).isEmpty();
        return new ObjectMapper().readTree(added.out());
    }

    private CommandRun as(String token, String... arguments) {
        String[] more = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        more[arguments.length] = "--token-file";
        more[arguments.length + 1] = directory.resolve(token).toString();
        return run(more);
    }

    private CommandRun run(String... arguments) {
        List<String> line = new java.util.ArrayList<>(List.of("subscriptions"));
        line.addAll(List.of(arguments));
        line.addAll(List.of("--url", "http://127.0.0.1:" + server.port()));
        return CommandRun.in(Map.of(), line.toArray(String[]::new));
    }

    private static void assertRefused(CommandRun run, String reason) {
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.out()).isEmpty();
        assertThat(run.errLines()).singleElement().asString().contains(" refuses: " + reason);
    }

    /** Makes a token as an operator does, its line in the server's file and itself in one of its own. */
    private void token(String id, String... role) throws IOException {
        List<String> line = new java.util.ArrayList<>(List.of("token", "new", "--id", id));
        line.addAll(List.of(role));
        String made = CommandRun.of(line.toArray(String[]::new)).out();
        file(id, made.replaceAll("(?s).*: +(bofast_\\S+).*", "$1"));
        Files.writeString(
                tokens(),
                made.replaceAll("(?s).*file: +(.+?)\\R.*", "$1\n"),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private Path tokens() {
        return directory.resolve("tokens");
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content).toString();
    }

    /** Every address is good. */
    private static final class Open implements Gateway {
        @Override
        public Optional<String> closed(Channel.Type type) {
            return Optional.empty();
        }

        @Override
        public void check(Channel channel) {}

        @Override
        public Optional<String> prove(Subscription subscription) {
            return Optional.empty();
        }
    }
}
