/**
 * What prepares a cluster for the pipeline, and takes it back: topics, their settings, reset, the copy of the state on
 * disk.
 *
 * <p>May depend on {@code domain} (by when people are erased), {@code patience}, {@code files}, kafka-clients and {@code serde} (names
 * of topics). Start with {@link no.bofast.cluster.TopicSetup}.
 */
package no.bofast.cluster;
