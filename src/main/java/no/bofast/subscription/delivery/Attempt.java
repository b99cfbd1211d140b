package no.bofast.subscription.delivery;

import no.bofast.subscription.Delivery;
import no.bofast.subscription.Subscription;

/** An attempt that has ended. */
record Attempt(Subscription to, Delivery message, Result result) {}
