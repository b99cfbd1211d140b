/**
 * Records on the wire: Avro in Confluent's wire format, and the schema registry that says what the bytes are.
 *
 * <p>May depend on the generated schema types, kafka-clients, Avro and the registry client; holds no rules. Start with
 * {@link no.bofast.serde.AvroRecordSerde} for topics in general and {@link no.bofast.serde.AvroDecoder} for the hot path.
 */
package no.bofast.serde;
