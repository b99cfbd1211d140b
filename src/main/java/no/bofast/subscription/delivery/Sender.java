package no.bofast.subscription.delivery;

import no.bofast.subscription.Subscription;

/** Brings a message to a subscriber once, and says what came of it. For many threads; may take a while, not for ever. */
public interface Sender {
    Result send(Subscription to, Letter letter);
}
