/**
 * Any register's records by a mapping of expressions in JSONata: events or states, from JSON, Avro or fixed-width
 * lines.
 *
 * <p>May depend on {@code domain}, {@code connect}, {@code ingest}, Jackson, Avro and JSONata. Start with
 * {@link no.bofast.connect.mapped.Mapping}.
 */
package no.bofast.connect.mapped;
