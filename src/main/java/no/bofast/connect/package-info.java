/**
 * From a register's own feed to register events: one sub-package a register, and here what they share.
 *
 * <p>Each adapter is a pure state machine: what is known of a person, and the next record, give what is known then, register
 * events, and the record's {@link no.bofast.connect.Fate}. Around it {@code run} reads and writes exactly once. Nothing of a
 * person's id in the source gets past {@link no.bofast.connect.Pseudonyms}. May depend on {@code domain}, {@code ingest} and the generated types; {@code run} on Kafka's clients, {@code freg} on an HTTP client. Start with
 * {@link no.bofast.connect.Step}.
 */
package no.bofast.connect;
