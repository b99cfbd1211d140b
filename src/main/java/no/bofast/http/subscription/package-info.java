/**
 * Subscriptions, feeds and given-up messages over HTTP.
 *
 * <p>May depend on {@code access}, {@code disclosure}, {@code domain}, {@code warning},
 * {@code words}, {@code http.server}, {@code http.figures}, {@code subscription}. Start with
 * {@link no.bofast.http.subscription.SubscriptionServices}.
 */
package no.bofast.http.subscription;
