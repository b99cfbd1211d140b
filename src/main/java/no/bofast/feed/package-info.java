/**
 * Reads what the monitor publishes back, from the beginning and then as it comes, and hands it on.
 *
 * <p>May depend on {@code feed.tail}, {@code disclosure.release}, {@code domain}, {@code topology.message}, {@code warning}, {@code forecast},
 * kafka-clients, {@code serde}, {@code view}. Start with {@link no.bofast.feed.MetricsFeed}.
 */
package no.bofast.feed;
