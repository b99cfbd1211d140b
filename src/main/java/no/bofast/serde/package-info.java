/**
 * How values become bytes on topics: the table of topics, Avro in Confluent's wire format, the schema registry's
 * client.
 *
 * <p>May depend on {@code patience}, {@code disclosure.release}, {@code warning}, {@code forecast}, {@code domain}, the generated schema
 * types, Kafka's clients and the registry client; holds no rules. Start with {@link no.bofast.serde.Topics}.
 */
package no.bofast.serde;
