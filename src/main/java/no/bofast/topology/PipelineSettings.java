package no.bofast.topology;

import java.time.Duration;
import java.util.Map;
import no.bofast.serde.Topics;
import no.bofast.warning.WarningSettings;

/**
 * How the pipeline is laid out.
 *
 * @param topics names of the topics
 * @param inputPartitions partitions of the population events
 * @param municipalityPartitions tasks of the municipality step
 * @param emitInterval least time between two publications of the same count
 * @param warning thresholds of the early warning
 * @param serdes settings of the Avro serde: its class, the registry's address, as Confluent's serdes name them
 */
public record PipelineSettings(
        Topics topics,
        int inputPartitions,
        int municipalityPartitions,
        Duration emitInterval,
        WarningSettings warning,
        Map<String, Object> serdes) {

    public PipelineSettings {
        if (inputPartitions < 1 || municipalityPartitions < 1) {
            throw new IllegalArgumentException("a topic needs at least one partition");
        }
        if (emitInterval.isNegative() || emitInterval.isZero()) {
            throw new IllegalArgumentException("emit interval must be longer than zero, got: " + emitInterval);
        }
        serdes = Map.copyOf(serdes);
    }
}
