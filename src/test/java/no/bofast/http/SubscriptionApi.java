package no.bofast.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import no.bofast.disclosure.Audience;
import no.bofast.http.server.HttpSettings;
import no.bofast.http.server.ProxyHeader;
import no.bofast.http.server.RequestLimits;
import no.bofast.http.subscription.SubscriptionServices;
import no.bofast.reference.ReferenceTables;
import no.bofast.subscription.Channel;
import no.bofast.subscription.Examples;
import no.bofast.subscription.Gateway;
import no.bofast.subscription.MemoryStore;
import no.bofast.subscription.Owner;
import no.bofast.subscription.Secrets;
import no.bofast.subscription.Subscription;
import no.bofast.subscription.Subscriptions;
import no.bofast.view.Health;
import no.bofast.view.MonitorView;
import no.bofast.view.Views;

/** The API of subscriptions over real HTTP, with the store in memory, where every webhook proves itself. */
final class SubscriptionApi implements AutoCloseable {

    static final String FEED = "{\"channel\":{\"type\":\"feed\"},\"municipalities\":[\"5601\"]}";
    static final String MAIL = "{\"channel\":{\"type\":\"email\",\"address\":\"someone@example.org\"}}";

    private static final URI BASE = URI.create("https://bofast.example.org");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    final Secrets secrets = new Secrets(Examples.KEY);
    final MemoryStore store = new MemoryStore();
    /** Whose addresses were asked to prove themselves. */
    final List<Subscription> asked = new ArrayList<>();

    /** Whose tokens were taken away. */
    final Set<String> gone = ConcurrentHashMap.newKeySet();

    private final MonitorView view = ExampleView.create();
    private final Subscriptions subscriptions = new Subscriptions(store, gateway(), secrets, Clock.systemUTC());
    private final HttpServer server = HttpServer.start(
            new HttpSettings("127.0.0.1", 0, Audience.EVERYONE)
                    .with(Readers.AUTHENTICATOR)
                    .with(RequestLimits.DEFAULT.with(100_000, 100_000, 10, 10, ProxyHeader.NONE)),
            Views.same(view),
            ReferenceTables.municipalities(),
            new SubscriptionServices(
                    Optional.of(subscriptions),
                    SubscriptionServices.letters(this::standing, ReferenceTables.municipalities()),
                    () -> BASE),
            () -> new Health.Vitals(Health.Streams.UP, view.progress(), Optional.empty(), Examples.NOW),
            ExampleServer.meters());

    void forgetAll() {
        store.clear();
        asked.clear();
        gone.clear();
    }

    private Audience standing(Owner owner) {
        return gone.contains(owner.organisation()) ? Audience.EVERYONE : owner.audience();
    }

    private Gateway gateway() {
        return new Gateway() {
            @Override
            public Optional<String> closed(Channel.Type type) {
                return Optional.empty();
            }

            @Override
            public void check(Channel channel) {}

            @Override
            public Optional<String> prove(Subscription subscription) {
                asked.add(subscription);
                return subscription.channel() instanceof Channel.Email ? Optional.of("Waits.") : Optional.empty();
            }
        };
    }

    JsonNode created(String token, String body) throws Exception {
        HttpResponse<String> answer = send("POST", "/subscriptions", token, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer);
    }

    HttpResponse<String> send(String method, String path, String token, String body) throws Exception {
        HttpRequest.Builder request = request(method, path, body).header("Content-Type", "application/json");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> withSecret(String method, String path, String secret) throws Exception {
        return withSecret(method, path, secret, "");
    }

    HttpResponse<String> withSecret(String method, String path, String secret, String body) throws Exception {
        return CLIENT.send(
                request(method, path, body)
                        .header("Content-Type", "application/json")
                        .header("Bofast-Manage", secret)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> oneClick(String path) throws Exception {
        return CLIENT.send(
                request("POST", path, "List-Unsubscribe=One-Click")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    int port() {
        return server.port();
    }

    private HttpRequest.Builder request(String method, String path, String body) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api/v1" + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
    }

    static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }

    static String status(HttpResponse<String> answer) throws IOException {
        return json(answer).at("/status").asText();
    }

    @Override
    public void close() {
        server.close();
        view.close();
    }
}
