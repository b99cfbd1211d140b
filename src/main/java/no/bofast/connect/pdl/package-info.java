/**
 * PDL's feed of changes of persons ({@code pdl.leesah-v1}) as register events.
 *
 * <p>Pure; may depend on {@code connect}, {@code ingest}, {@code domain} and Avro's generic records. Start with
 * {@link no.bofast.connect.pdl.PdlAdapter}.
 */
package no.bofast.connect.pdl;
