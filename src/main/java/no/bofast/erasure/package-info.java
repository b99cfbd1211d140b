/**
 * Erasure in the input topic: it is rewritten without those who were erased, while the installation runs.
 *
 * <p>May depend on {@code domain}, {@code patience}, {@code serde}, the generated schema types and Kafka's clients. Start with
 * {@link no.bofast.erasure.Rewriting}.
 */
package no.bofast.erasure;
