/**
 * The simulated register as PDL would tell it: records of {@code pdl.leesah-v1}, with PDL's habits, and an extract of settlements.
 *
 * <p>May depend on {@code simulator}, {@code ingest}, {@code domain}, the generated types and Avro. Start with
 * {@link no.bofast.simulator.pdl.PdlTeller}.
 */
package no.bofast.simulator.pdl;
