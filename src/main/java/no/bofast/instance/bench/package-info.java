/**
 * The whole monitor run on a broker in a process of its own, to measure it: how many events it takes in a second, and how soon one is counted.
 *
 * <p>May depend on {@code instance}, {@code ingest}, {@code feed}, {@code console}, {@code study.bench}, {@code domain}, {@code topology}, {@code view}, {@code warning},
 * {@code serde} and {@code reference}. Start with {@link no.bofast.instance.bench.Throughput}.
 */
package no.bofast.instance.bench;
