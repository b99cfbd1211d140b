/**
 * What is needed to measure the whole topology: registers whose counts are known beforehand, the raw limit, and when all is published.
 *
 * <p>May depend on {@code domain}, {@code ingest}, {@code serde}, {@code view} and Kafka's clients. Start with {@link no.bofast.study.bench.BenchLog}: the register whose counts are known
 * beforehand.
 */
package no.bofast.study.bench;
