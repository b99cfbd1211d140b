/**
 * Bofast's own format, newline-delimited JSON as {@code interfaces.md} describes it: reading and writing.
 *
 * <p>May depend on {@code ingest}, {@code domain}, the generated schema types and Jackson's streaming core. Start with
 * {@link no.bofast.ingest.ndjson.NdjsonReader}.
 */
package no.bofast.ingest.ndjson;
