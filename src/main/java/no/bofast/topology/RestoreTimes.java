package no.bofast.topology;

import static java.util.function.Function.identity;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import no.bofast.cluster.Stores;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;

/**
 * Times how long each store of a task takes to be read back from its changelog, after a start or a reassignment.
 *
 * <p>Kafka Streams' own times of this are recorded at its debug level only. Called by many threads.
 */
final class RestoreTimes implements StateRestoreListener {

    private final MeterRegistry meters;
    private final Map<String, Timer> byStore;
    private final Map<TopicPartition, Timer.Sample> running = new ConcurrentHashMap<>();

    RestoreTimes(MeterRegistry meters) {
        this.meters = meters;
        this.byStore = Stores.ALL.stream().collect(Collectors.toUnmodifiableMap(identity(), this::timer));
    }

    private Timer timer(String store) {
        return Timer.builder("bofast.restore")
                .description("Time to read a store of a task back from its changelog")
                .tag("store", store)
                .register(meters);
    }

    @Override
    public void onRestoreStart(TopicPartition changelog, String store, long start, long end) {
        running.put(changelog, Timer.start(meters));
    }

    @Override
    public void onBatchRestored(TopicPartition changelog, String store, long end, long records) {
        // Only the whole is timed.
    }

    @Override
    public void onRestoreEnd(TopicPartition changelog, String store, long records) {
        Optional.ofNullable(running.remove(changelog)).ifPresent(sample -> sample.stop(byStore.get(store)));
    }

    @Override
    public void onRestoreSuspended(TopicPartition changelog, String store, long records) {
        running.remove(changelog);
    }
}
