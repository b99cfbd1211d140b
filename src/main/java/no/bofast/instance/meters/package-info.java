/**
 * Gauges and counters of an instance, asked for at each scrape.
 *
 * <p>May depend on {@code domain}, {@code warning}, {@code view}, {@code subscription},
 * {@code connect}, {@code erasure}, Micrometer. Start with
 * {@link no.bofast.instance.meters.ProgressMeters}.
 */
package no.bofast.instance.meters;
