package no.bofast.topology;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * How one instance of the monitor runs.
 *
 * @param client settings of all Kafka clients, the cluster's address among them
 * @param stateDirectory where the instance keeps its state on disk
 * @param threads threads that process
 * @param standbys copies of each state kept on other instances
 * @param stopTimeout how long a stop may take to commit what was begun and to hand the work over
 */
public record MonitorSettings(
        PipelineSettings pipeline,
        Map<String, Object> client,
        Path stateDirectory,
        int threads,
        int standbys,
        Duration stopTimeout) {

    public MonitorSettings {
        client = Map.copyOf(client);
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be 1 or more, got: " + threads);
        }
    }
}
