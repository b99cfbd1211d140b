/**
 * What travels between the steps of the pipeline, and how it is written.
 *
 * <p>May depend on {@code domain}, {@code serde.packed}, {@code topology.store}. Start with
 * {@link no.bofast.topology.message.ClockMark}.
 */
package no.bofast.topology.message;
