/**
 * Who wants to be told of which alerts, and the decision to tell them.
 *
 * <p>May depend on {@code words}, {@code domain}, {@code warning} and {@code disclosure}; knows nothing of Kafka and HTTP. Start with {@link no.bofast.subscription.Decider};
 * {@link no.bofast.subscription.Subscriptions} is what may be asked from outside. How a message is brought is in
 * {@code delivery}, how all of this is kept in {@code log}.
 */
package no.bofast.subscription;
