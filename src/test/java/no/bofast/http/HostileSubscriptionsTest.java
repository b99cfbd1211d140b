package no.bofast.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.bofast.disclosure.Audience;
import no.bofast.http.server.HttpSettings;
import no.bofast.http.server.Json;
import no.bofast.http.server.ProxyHeader;
import no.bofast.http.server.RequestLimits;
import no.bofast.http.subscription.SubscriptionServices;
import no.bofast.reference.ReferenceTables;
import no.bofast.subscription.AlertNews;
import no.bofast.subscription.Channel;
import no.bofast.subscription.Examples;
import no.bofast.subscription.Interest;
import no.bofast.subscription.MemoryStore;
import no.bofast.subscription.Owner;
import no.bofast.subscription.Pace;
import no.bofast.subscription.Secrets;
import no.bofast.subscription.Secrets.Purpose;
import no.bofast.subscription.Status;
import no.bofast.subscription.Subscription;
import no.bofast.subscription.SubscriptionId;
import no.bofast.subscription.Subscriptions;
import no.bofast.subscription.delivery.Links;
import no.bofast.subscription.delivery.mail.MailSender;
import no.bofast.subscription.delivery.mail.MailSettings;
import no.bofast.subscription.delivery.webhook.AddressPolicy;
import no.bofast.subscription.delivery.webhook.WebhookSender;
import no.bofast.subscription.outlet.Outlets;
import no.bofast.view.Health;
import no.bofast.view.MonitorView;
import no.bofast.view.Views;
import no.bofast.warning.ChangeKind;
import no.bofast.warning.Rule;
import no.bofast.warning.Severity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each hostile request for a subscription gets its refusal, changes no subscription, and the server goes on.
 *
 * <p>Redirects, and names that lead inside when they are dialled, are tried on a receiver in {@code WebhookSenderTest} and
 * {@code AddressPolicyTest}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileSubscriptionsTest {

    static final String INSIDE = "https://inside.example.org/";
    static final String HALF_INSIDE = "https://half-inside.example.org/";
    static final String UNKNOWN = "https://unknown.example.org/";
    static final String FULL = "full@example.org";

    /** One of a hundred, as many as an organisation may have. */
    static final SubscriptionId NATIONS = Examples.id(1);

    static final SubscriptionId PENDING_MAIL = Examples.id(105);

    private static final String REBINDING = "rebinding.example.org";
    private static final URI BASE = URI.create("https://bofast.example.org");

    private final Clock clock = Clock.systemUTC();
    private final Secrets secrets = new Secrets(Examples.KEY);
    private final MemoryStore store = new MemoryStore();
    private final AtomicInteger lookups = new AtomicInteger();
    private final Subscriptions subscriptions = new Subscriptions(store, outlets(), secrets, clock);
    private final MonitorView view = ExampleView.create();
    private final HttpServer server = HttpServer.start(
            new HttpSettings("127.0.0.1", 0, Audience.EVERYONE)
                    .with(Readers.AUTHENTICATOR)
                    .with(RequestLimits.DEFAULT.with(100_000, 100_000, 10, 10, ProxyHeader.NONE)),
            Views.same(view),
            ReferenceTables.municipalities(),
            new SubscriptionServices(
                    Optional.of(subscriptions),
                    SubscriptionServices.letters(Owner::audience, ReferenceTables.municipalities()),
                    () -> BASE),
            () -> new Health.Vitals(Health.Streams.UP, view.progress(), Optional.empty(), clock.instant()),
            ExampleServer.meters());

    private Outlets outlets() {
        AddressPolicy policy = new AddressPolicy(false, this::resolved);
        MailSettings mail =
                new MailSettings("127.0.0.1", 9, "bofast@example.org", Optional.empty(), Optional.empty(), false);
        return new Outlets(
                policy,
                new WebhookSender(policy, () -> BASE, secrets, clock),
                Optional.of(new MailSender(mail, new Links(() -> BASE, secrets), clock)));
    }

    /** Names of our own; the rebinding one leads outside once, and then inside. */
    private List<InetAddress> resolved(String name) throws UnknownHostException {
        InetAddress outside = InetAddress.getByName("93.184.215.14");
        InetAddress inside = InetAddress.getByName("10.0.0.1");
        return switch (name) {
            case "inside.example.org" -> List.of(inside);
            case "half-inside.example.org" -> List.of(outside, inside);
            case "hooks.example.org" -> List.of(outside);
            case REBINDING -> List.of(lookups.getAndIncrement() == 0 ? outside : inside);
            default -> throw new UnknownHostException(name);
        };
    }

    @BeforeEach
    void begin() {
        store.clear();
        seeded().forEach(store::add);
    }

    @AfterAll
    void close() {
        server.close();
        view.close();
    }

    /** A moment ago, so that showing the token again is no news. */
    private static final Instant SHOWN = Instant.now();

    private static Set<Subscription> seeded() {
        Channel hook = new Channel.Webhook(URI.create("https://hooks.example.org/"));
        Owner nation = Owner.organisation("token:nation", Audience.NATION, SHOWN);
        Stream<Subscription> nations = IntStream.rangeClosed(1, 100).mapToObj(number -> made(number, hook, nation));
        Stream<Subscription> mailed =
                IntStream.rangeClosed(101, 104).mapToObj(number -> made(number, new Channel.Email(FULL), Owner.PUBLIC));
        Subscription pending = made(105, new Channel.Email(FULL), Owner.PUBLIC)
                .inactive(Status.PENDING, "Waits for the confirmation of its e-mail address.", Examples.NOW);
        return Stream.of(nations, mailed, Stream.of(pending))
                .flatMap(each -> each)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Subscription made(int number, Channel channel, Owner owner) {
        return Examples.subscription(number, channel, Interest.EVERYTHING, Pace.DEFAULT, owner);
    }

    static Stream<Hostile> requests() {
        return HostileSubscriptions.all();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void aHostileRequestIsRefusedAndChangesNothing(Hostile hostile) throws Exception {
        String answer = Refused.verify(hostile, server.port());

        assertThat(answer).doesNotContain("10.0.0.1", "127.0.0.1", "169.254", "whsec_", "manageSecret", FULL, "token:");
        assertThat(answer)
                .doesNotContain(secrets.of(Purpose.MANAGE, NATIONS))
                .doesNotContain(secrets.of(Purpose.CONFIRM, PENDING_MAIL));
        assertThat(Set.copyOf(store.all())).isEqualTo(seeded());
        assertThat(store.messages(NATIONS)).isEmpty();
        assertThat(store.audit()).isEmpty();
    }

    @Test
    void thereAreAtLeastAHundredOfThemAndEachHasItsName() {
        assertThat(requests().map(Hostile::name)).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    }

    @Test
    void aNameThatLeadsInsideOnceItIsRegisteredIsNotDialled() throws Exception {
        lookups.set(0);

        JsonNode made = created("{\"channel\":{\"type\":\"webhook\",\"url\":\"https://" + REBINDING + "/\"}}");

        assertThat(lookups).hasValue(2);
        assertThat(made.at("/status").asText()).isEqualTo("pending");
        assertThat(made.at("/statusReason").asText())
                .contains("no public address")
                .doesNotContain("10.0.0.1");
    }

    @Test
    void aMunicipalityThatSubscribesForAnotherIsToldNothingExactOfIt() throws Exception {
        JsonNode made = created("{\"channel\":{\"type\":\"feed\"},\"municipalities\":[\"5601\",\"0301\"]}");
        SubscriptionId id = new SubscriptionId(made.at("/id").asText());
        AlertNews own = Examples.news(1, "5601", Rule.SURGE, ChangeKind.RAISED, Severity.WARNING);
        AlertNews others = Examples.news(2, "0301", Rule.SURGE, ChangeKind.RAISED, Severity.WARNING);
        store.publish(own, others);
        store.keep(List.of(Examples.delivered(id, own), Examples.delivered(id, others)));

        JsonNode deliveries = json(Refused.ask(
                        Hostile.head("GET", "/api/v1/subscriptions/" + id + "/deliveries", "Authorization: Bearer alta")
                                + "\r\n",
                        server.port()))
                .at("/deliveries");

        assertThat(deliveries.findValuesAsText("observed")).isNotEmpty().containsOnly("25");
        assertThat(deliveries.findValuesAsText("municipality")).containsExactly("5601");
    }

    /** Made by a municipality. */
    private JsonNode created(String body) throws IOException {
        String head = Hostile.head(
                "POST",
                "/api/v1/subscriptions",
                "Authorization: Bearer alta",
                "Content-Type: application/json",
                "Content-Length: " + body.length());
        String answer = Refused.ask(head + "\r\n" + body, server.port());
        assertThat(answer).startsWith("HTTP/1.1 201");
        return json(answer);
    }

    private static JsonNode json(String answer) throws IOException {
        return Json.MAPPER.readTree(answer.substring(answer.indexOf("\r\n\r\n") + 4));
    }
}
