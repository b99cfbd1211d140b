package no.bofast.http.subscription;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import no.bofast.subscription.Delivery;
import no.bofast.subscription.Delivery.State;
import no.bofast.subscription.Subscription;
import no.bofast.subscription.SubscriptionStore;
import no.bofast.subscription.Subscriptions;
import no.bofast.subscription.delivery.ChangeJson;
import no.bofast.subscription.delivery.Letters;

/**
 * A message to a subscriber as the API tells it.
 *
 * @param queuedAt while it gathers, when it began
 * @param lastAttemptAt null if it was never tried
 * @param nextAttemptAt null if it won't be tried
 * @param data the same as in the webhook; null where only the course of the delivery is told
 */
record DeliveryPayload(
        String messageId,
        String subscription,
        String kind,
        String state,
        Instant queuedAt,
        int attempts,
        Instant lastAttemptAt,
        String lastResult,
        Instant nextAttemptAt,
        JsonNode data) {

    /** With what the message says, for its subscriber. */
    static DeliveryPayload of(Delivery message, Subscription to, Letters letters, Subscriptions subscriptions) {
        SubscriptionStore store = subscriptions.store();
        JsonNode data = ChangeJson.of(letters.write(message, to, store.messages(to.id()), store::news));
        return of(message, Optional.of(data));
    }

    /** How it fared, for the operator. */
    static DeliveryPayload of(Delivery message) {
        return of(message, Optional.empty());
    }

    private static DeliveryPayload of(Delivery message, Optional<JsonNode> data) {
        boolean isWaiting = message.state() == State.QUEUED || message.state() == State.GATHERING;
        return new DeliveryPayload(
                message.id().value(),
                message.subscription().value(),
                message.kind().name().toLowerCase(Locale.ROOT),
                message.state().name().toLowerCase(Locale.ROOT),
                message.since(),
                message.attempts(),
                message.lastAttempt().equals(Instant.EPOCH) ? null : message.lastAttempt(),
                message.lastResult().isEmpty() ? null : message.lastResult(),
                isWaiting ? message.due() : null,
                data.orElse(null));
    }
}
