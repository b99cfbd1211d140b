/**
 * From a register's own format to what goes into the input topic: one sub-package a format. Formats that are also read from
 * a running feed are in {@code connect}.
 *
 * <p>May depend on {@code feed.tail}, {@code serde}, {@code domain} and the generated schema types; not on Kafka
 * Streams. Start with {@link no.bofast.ingest.Submission}.
 */
package no.bofast.ingest;
