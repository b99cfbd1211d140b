package no.bofast.subscription.delivery.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import no.bofast.subscription.Secrets;
import no.bofast.subscription.Subscription;
import no.bofast.subscription.delivery.Letter;
import no.bofast.subscription.delivery.Result;
import no.bofast.subscription.delivery.Result.Outcome;
import no.bofast.subscription.delivery.Sender;

/** Posts messages to webhooks, and the challenge by which a webhook proves that it wants them. */
public final class WebhookSender implements Sender {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int GONE = 410;

    private final HttpPost http;
    private final CloudEvents events;
    private final Secrets secrets;
    private final Clock clock;

    /** @param source address of the installation */
    public WebhookSender(AddressPolicy policy, Supplier<URI> source, Secrets secrets, Clock clock) {
        this.http = new HttpPost(policy, HttpPost.LONGEST);
        this.events = new CloudEvents(source);
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public Result send(Subscription to, Letter letter) {
        byte[] body = events.of(letter);
        try {
            HttpPost.Answer answer =
                    http.post(to.channel().address(), signed(letter.id().value(), body, to), body);
            return result(answer);
        } catch (IOException e) {
            return Result.failed(HttpPost.reason(e));
        }
    }

    private Map<String, String> signed(String id, byte[] body, Subscription to) {
        Instant now = clock.instant();
        return Signature.headers(id, now, body, secrets.allSigning(to, now));
    }

    private Result result(HttpPost.Answer answer) {
        String detail = "HTTP " + answer.status();
        if (answer.status() / 100 == 2) {
            return Result.delivered(detail);
        } else if (answer.status() == GONE) {
            return new Result(Outcome.GONE, detail, Optional.empty());
        }
        // Standard Webhooks: only 410 is final, since all others are repaired at the receiver, 401 and 404 too.
        return new Result(Outcome.FAILED, detail, RetryAfter.of(answer.retryAfter(), clock.instant()));
    }

    /**
     * Has a webhook say a challenge again, signed as its messages will be.
     *
     * @param challenge by chance
     * @return what is wrong, in one sentence; empty if it did
     */
    public Optional<String> challenge(Subscription subscription, String challenge) {
        byte[] body = events.challenge("msg_" + challenge, challenge, subscription, clock.instant());
        try {
            HttpPost.Answer answer =
                    http.ask(subscription.channel().address(), signed("msg_" + challenge, body, subscription), body);
            return answer.status() / 100 == 2 && says(answer.body(), challenge)
                    ? Optional.empty()
                    : Optional.of(fault("HTTP " + answer.status() + " without the challenge"));
        } catch (IOException e) {
            return Optional.of(fault(HttpPost.reason(e)));
        }
    }

    private static boolean says(String body, String challenge) {
        try {
            return JSON.readTree(body).path("challenge").asText().equals(challenge);
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private static String fault(String found) {
        return "The webhook must answer the signed challenge with {\"challenge\": …}, got: " + found + ".";
    }
}
