/**
 * Folkeregisteret's documents of changes as register events.
 *
 * <p>May depend on {@code connect}, {@code ingest}, {@code domain} and Jackson. Start with
 * {@link no.bofast.connect.freg.FregAdapter}.
 */
package no.bofast.connect.freg;
