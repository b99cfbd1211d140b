package no.bofast.subscription.delivery.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import io.cloudevents.core.provider.EventFormatProvider;
import io.cloudevents.jackson.JsonFormat;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import no.bofast.subscription.Channel;
import no.bofast.subscription.Examples;
import no.bofast.subscription.Interest;
import no.bofast.subscription.Pace;
import no.bofast.subscription.Secrets;
import no.bofast.subscription.Subscription;
import no.bofast.subscription.delivery.ExampleLetters;
import no.bofast.subscription.delivery.Result;
import no.bofast.testkit.Receiver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSenderTest {

    private static final URI SOURCE = URI.create("https://bofast.example.org");
    private static final AddressPolicy ANYWHERE = new AddressPolicy(true, Resolver.SYSTEM);

    private final Clock clock = Clock.systemUTC();
    private final Secrets secrets = new Secrets(Examples.KEY);
    private final Receiver receiver = Receiver.start();
    private final WebhookSender sender = new WebhookSender(ANYWHERE, () -> SOURCE, secrets, clock);
    private final Subscription subscription = Examples.webhook(1, receiver.url());

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void theLibraryOfStandardWebhooksVerifiesOurSignature() throws Exception {
        sender.send(subscription, ExampleLetters.to(subscription));

        Receiver.Received received = receiver.received().get(0);
        new Webhook(secrets.signing(subscription)).verify(received.body(), received.headers());
        assertThatExceptionOfType(WebhookVerificationException.class)
                .isThrownBy(() ->
                        new Webhook(secrets.signing(subscription)).verify(received.body() + " ", received.headers()));
    }

    @Test
    void ourSignatureIsTheOneOfTheSpecification() throws Exception {
        sender.send(subscription, ExampleLetters.to(subscription));

        Receiver.Received received = receiver.received().get(0);
        String signed = received.id() + "." + received.header("webhook-timestamp") + "." + received.body();
        Mac mac = Mac.getInstance("HmacSHA256");
        byte[] key = Base64.getDecoder().decode(secrets.signing(subscription).substring("whsec_".length()));
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        String expected = Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        assertThat(received.header("webhook-signature")).isEqualTo("v1," + expected);
    }

    @Test
    void duringARotationBothSecretsVerifyAndAfterItTheNewOneOnly() throws Exception {
        Instant now = clock.instant();
        Subscription rotated = subscription.rotated(Duration.ofHours(24), now);
        Subscription later = subscription.rotated(Duration.ofHours(24), now.minus(Duration.ofHours(25)));

        sender.send(rotated, ExampleLetters.to(rotated));
        sender.send(later, ExampleLetters.to(later));

        Receiver.Received during = receiver.received().get(0);
        Receiver.Received after = receiver.received().get(1);
        new Webhook(secrets.signing(subscription)).verify(during.body(), during.headers());
        new Webhook(secrets.signing(rotated)).verify(during.body(), during.headers());
        new Webhook(secrets.signing(rotated)).verify(after.body(), after.headers());
        assertThatExceptionOfType(WebhookVerificationException.class)
                .isThrownBy(() -> new Webhook(secrets.signing(subscription)).verify(after.body(), after.headers()));
    }

    @Test
    void aCloudEventsSdkReadsTheBody() throws Exception {
        sender.send(subscription, ExampleLetters.to(subscription));

        Receiver.Received received = receiver.received().get(0);
        CloudEvent event = EventFormatProvider.getInstance()
                .resolveFormat(JsonFormat.CONTENT_TYPE)
                .deserialize(received.body().getBytes(StandardCharsets.UTF_8));
        assertThat(received.header("Content-Type")).startsWith("application/cloudevents+json");
        assertThat(event.getSpecVersion()).isEqualTo(SpecVersion.V1);
        assertThat(event.getId()).isEqualTo(received.id());
        assertThat(event.getSource()).isEqualTo(SOURCE);
        assertThat(event.getType()).isEqualTo("no.bofast.alert.raised");
        assertThat(event.getSubject()).isEqualTo("SURGE-5601-2024-01-01");
        assertThat(event.getDataContentType()).isEqualTo("application/json");
        JsonNode data = new ObjectMapper().readTree(event.getData().toBytes());
        assertThat(data.at("/changes/0/severity").asText()).isEqualTo("WARNING");
        assertThat(data.at("/changes/0/text").asText()).startsWith("Alta: ");
    }

    @Test
    void aMunicipalityGetsItsOwnExactlyAndThePublicNothingOfIt() throws Exception {
        Subscription own = Examples.subscription(
                2,
                new Channel.Webhook(URI.create(receiver.url())),
                Interest.EVERYTHING,
                Pace.DEFAULT,
                Examples.municipality());

        sender.send(own, ExampleLetters.to(own));

        JsonNode exact = data(receiver.received().get(0));
        assertThat(exact.at("/counts").asText()).isEqualTo("exact");
        assertThat(exact.at("/changes/0/observed").asInt()).isEqualTo(25);
    }

    @Test
    void aRedirectIsAFailureAndIsNotFollowed() {
        try (Receiver inside = Receiver.start()) {
            receiver.answer(exchange -> {
                exchange.getResponseHeaders().set("Location", inside.url());
                exchange.sendResponseHeaders(307, -1);
            });

            Result result = sender.send(subscription, ExampleLetters.to(subscription));

            assertThat(result).isEqualTo(Result.failed("HTTP 307"));
            assertThat(inside.received()).isEmpty();
        }
    }

    @Test
    void anAnswerWithoutEndIsNotRead() {
        receiver.answer(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            OutputStream body = exchange.getResponseBody();
            byte[] much = new byte[1 << 16];
            for (int written = 0; written < 10_000; written++) {
                body.write(much);
            }
        });

        assertThatCode(() -> assertThat(sender.send(subscription, ExampleLetters.to(subscription)))
                        .isEqualTo(Result.delivered("HTTP 200")))
                .doesNotThrowAnyException();
    }

    @Test
    void aReceiverThatDripsIsGivenUpInTime() throws Exception {
        receiver.answer(exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            try {
                for (int dripped = 0; dripped < 1_000; dripped++) {
                    exchange.getResponseBody().write(' ');
                    exchange.getResponseBody().flush();
                    Thread.sleep(50);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        HttpPost impatient = new HttpPost(ANYWHERE, Duration.ofMillis(300));

        assertThatExceptionOfType(InterruptedIOException.class)
                .isThrownBy(() -> impatient.ask(receiver.url(), Map.of(), new byte[0]))
                .satisfies(timeout -> assertThat(HttpPost.reason(timeout)).isEqualTo("timeout"));
    }

    @Test
    void theChallengeIsSignedAndMustBeSaidAgain() {
        assertThat(sender.challenge(subscription, "0123abcd")).isEmpty();

        try (Receiver other = Receiver.start()) {
            Subscription deaf = Examples.webhook(3, other.url().replace("/hook", "/deaf"));
            other.answer(200);
            assertThat(sender.challenge(deaf, "no-hex")).isPresent();
        }
    }

    @Test
    void whatWillNotComeBackIsGone() {
        receiver.answer(410);

        assertThat(sender.send(subscription, ExampleLetters.to(subscription)).outcome())
                .isEqualTo(Result.Outcome.GONE);
    }

    /** As Standard Webhooks advises: what is wrong at the receiver may be put right there. */
    @ParameterizedTest
    @ValueSource(ints = {304, 400, 401, 403, 404, 413, 429, 500, 502, 503, 504})
    void everyOtherAnswerIsAFailureThatIsTriedAgain(int status) {
        receiver.answer(status);

        assertThat(sender.send(subscription, ExampleLetters.to(subscription)))
                .isEqualTo(Result.failed("HTTP " + status));
    }

    @Test
    void nobodyThereIsAFailure() {
        assertThat(sender.send(Examples.webhook(4, "http://127.0.0.1:9/"), ExampleLetters.to(subscription)))
                .isEqualTo(Result.failed("no connection"));
    }

    @Test
    void retryAfterIsReadAsSecondsAndAsADate() {
        Instant now = Instant.parse("2024-03-01T10:00:00Z");

        assertThat(RetryAfter.of(List.of("120"), now)).contains(Duration.ofMinutes(2));
        assertThat(RetryAfter.of(List.of("Fri, 1 Mar 2024 10:05:00 GMT"), now)).contains(Duration.ofMinutes(5));
        assertThat(RetryAfter.of(List.of("Friday, 01-Mar-24 10:05:00 GMT"), now))
                .contains(Duration.ofMinutes(5));
        assertThat(RetryAfter.of(List.of("Fri Mar  1 10:05:00 2024"), now)).contains(Duration.ofMinutes(5));
        assertThat(RetryAfter.of(List.of("Fri, 1 Mar 2024 09:00:00 GMT"), now)).isEmpty();
        assertThat(RetryAfter.of(List.of(""), now)).isEmpty();
        assertThat(RetryAfter.of(List.of("soon"), now)).isEmpty();
        assertThat(RetryAfter.of(List.of("99999999999999999999"), now)).isEmpty();
    }

    private static JsonNode data(Receiver.Received received) throws Exception {
        return new ObjectMapper().readTree(received.body()).path("data");
    }
}
