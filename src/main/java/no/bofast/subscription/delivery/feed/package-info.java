/**
 * Atom feeds (RFC 4287), for those who can receive nothing.
 *
 * <p>May depend on {@code words}. Start with {@link no.bofast.subscription.delivery.feed.AtomFeed}.
 */
package no.bofast.subscription.delivery.feed;
