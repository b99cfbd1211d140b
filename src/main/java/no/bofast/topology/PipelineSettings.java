package no.bofast.topology;

import java.time.Duration;
import no.bofast.domain.RightsRules;
import no.bofast.serde.AvroSerdes;
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
 * @param avro how records are read and written
 * @param rights which rights follow whom, and how long
 */
public record PipelineSettings(
        Topics topics,
        int inputPartitions,
        int municipalityPartitions,
        Duration emitInterval,
        WarningSettings warning,
        AvroSerdes avro,
        RightsRules rights) {

    public PipelineSettings {
        if (inputPartitions < 1 || municipalityPartitions < 1) {
            throw new IllegalArgumentException("a topic needs at least one partition");
        }
        if (emitInterval.isNegative() || emitInterval.isZero()) {
            throw new IllegalArgumentException("emit interval must be longer than zero, got: " + emitInterval);
        }
    }

    /** Into how many tasks the work can be divided. */
    int tasks() {
        return inputPartitions + municipalityPartitions + 1;
    }
}
