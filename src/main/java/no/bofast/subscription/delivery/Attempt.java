package no.bofast.subscription.delivery;

import no.bofast.subscription.Delivery;
import no.bofast.subscription.Subscription;

/** An attempt that has ended. */
record Attempt(Subscription to, Delivery message, Result result) {

    boolean isDelivered() {
        return result.outcome() == Result.Outcome.DELIVERED;
    }

    /** Whether the receiver will never come back. */
    boolean isGone() {
        return result.outcome() == Result.Outcome.GONE;
    }

    /** Whether a subscription's receiver will never come back. */
    boolean isGone(Subscription subscription) {
        return isGone() && to.id().equals(subscription.id());
    }
}
