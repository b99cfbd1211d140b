/**
 * Runs adapters: from a feed into the input topic, exactly once.
 *
 * <p>May depend on {@code domain}, Kafka's clients, {@code serde}, {@code ingest} and the other rooms of
 * {@code connect}. Start with {@link no.bofast.connect.run.KnownPeople}.
 */
package no.bofast.connect.run;
