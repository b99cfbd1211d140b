/**
 * A Kafka broker and a schema registry inside the process, for the demo, for replays and for tests.
 *
 * <p>May depend on Kafka's server, Avro and Jackson; nothing of Bofast. Start with {@link no.bofast.embedded.EmbeddedBroker} and
 * {@link no.bofast.embedded.EmbeddedRegistry}.
 */
package no.bofast.embedded;
