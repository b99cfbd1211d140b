/**
 * Subscriptions and their messages on Kafka's topics: any instance serves them, a restart loses none, one instance
 * delivers.
 *
 * <p>May depend on {@code feed.tail}, {@code patience}, {@code disclosure}, {@code words}, {@code subscription},
 * {@code serde}, {@code domain}, {@code warning}, the generated schema types and Kafka's clients, not on Kafka
 * Streams. Start with {@link no.bofast.subscription.log.SubscriptionLog}.
 */
package no.bofast.subscription.log;
