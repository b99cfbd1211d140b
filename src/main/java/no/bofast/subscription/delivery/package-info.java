/**
 * Bringing messages to subscribers: what a message says, sending it once, trying it again.
 *
 * <p>May depend on {@code patience}, {@code words}, {@code subscription}, {@code domain}, {@code warning},
 * {@code disclosure}; knows nothing of Kafka. Start with
 * {@link no.bofast.subscription.delivery.Dispatcher}. Each channel is a package of its own.
 */
package no.bofast.subscription.delivery;
