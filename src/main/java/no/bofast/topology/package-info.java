/**
 * The pipeline: register events → persons → municipalities → nation, on Kafka Streams.
 *
 * <p>May depend on {@code topology.pacing}, {@code disclosure.release}, {@code cluster}, {@code patience},
 * {@code topology.message}, {@code topology.store}, {@code domain}, {@code warning}, {@code forecast}, {@code serde};
 * holds no rules. Start with {@link no.bofast.topology.MonitorTopology}.
 */
package no.bofast.topology;
