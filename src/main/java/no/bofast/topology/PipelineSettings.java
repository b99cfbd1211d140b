package no.bofast.topology;

import java.time.Duration;
import java.util.Optional;
import no.bofast.disclosure.release.ReleaseKey;
import no.bofast.domain.ErasureTerms;
import no.bofast.domain.FutureTimes;
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
 * @param releaseKey the secret that releases are made with; without one nothing is released
 * @param futureTimes whether a register time may be later than its record
 * @param limits how large records may be
 * @param erasure by when erased people are gone
 */
public record PipelineSettings(
        Topics topics,
        int inputPartitions,
        int municipalityPartitions,
        Duration emitInterval,
        WarningSettings warning,
        AvroSerdes avro,
        RightsRules rights,
        Optional<ReleaseKey> releaseKey,
        FutureTimes futureTimes,
        RecordLimits limits,
        ErasureTerms erasure) {

    public PipelineSettings {
        if (inputPartitions < 1 || municipalityPartitions < 1) {
            throw new IllegalArgumentException("a topic needs at least one partition");
        }
        if (emitInterval.isNegative() || emitInterval.isZero()) {
            throw new IllegalArgumentException("emit interval must be longer than zero, got: " + emitInterval);
        }
    }

    /** Without a key, and so without releases. */
    public PipelineSettings(
            Topics topics,
            int inputPartitions,
            int municipalityPartitions,
            Duration emitInterval,
            WarningSettings warning,
            AvroSerdes avro,
            RightsRules rights,
            FutureTimes futureTimes,
            RecordLimits limits) {
        this(
                topics,
                inputPartitions,
                municipalityPartitions,
                emitInterval,
                warning,
                avro,
                rights,
                Optional.empty(),
                futureTimes,
                limits,
                ErasureTerms.DEFAULT);
    }

    /** The same with releases, or without. */
    public PipelineSettings with(Optional<ReleaseKey> key) {
        return new PipelineSettings(
                topics,
                inputPartitions,
                municipalityPartitions,
                emitInterval,
                warning,
                avro,
                rights,
                key,
                futureTimes,
                limits,
                erasure);
    }

    /** The same with another time for erasures. */
    public PipelineSettings with(ErasureTerms terms) {
        return new PipelineSettings(
                topics,
                inputPartitions,
                municipalityPartitions,
                emitInterval,
                warning,
                avro,
                rights,
                releaseKey,
                futureTimes,
                limits,
                terms);
    }

    /** Into how many tasks the work can be divided. */
    int tasks() {
        return inputPartitions + municipalityPartitions + 1;
    }
}
