/**
 * Reads topics from their beginning to their end, and on as they grow; what the records say is for others.
 *
 * <p>May depend on kafka-clients and {@code patience}. Start with {@link no.bofast.feed.tail.TailReader}.
 */
package no.bofast.feed.tail;
