/**
 * Gauges and counters of an instance, asked for at each scrape.
 *
 * <p>May depend on {@code domain}, {@code http.figures}, {@code warning}, {@code view}, {@code subscription},
 * {@code disclosure}, {@code connect}, {@code erasure}, Micrometer. Start with
 * {@link no.bofast.instance.meters.ProgressMeters}.
 */
package no.bofast.instance.meters;
