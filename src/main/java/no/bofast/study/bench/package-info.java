/**
 * How fast the whole topology is, against merely polling and decoding the same topic.
 *
 * <p>May depend on everything but {@code cli}. Start with {@link no.bofast.study.bench.BenchLog}: the register whose counts are known
 * beforehand.
 */
package no.bofast.study.bench;
