package no.bofast.topology;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import no.bofast.domain.FutureTimes;
import no.bofast.reference.ReferenceTables;
import no.bofast.serde.AvroSerdes;
import no.bofast.serde.Topics;
import no.bofast.testkit.Countings;
import no.bofast.warning.WarningSettings;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.processor.StandbyUpdateListener;
import org.apache.kafka.streams.processor.StateRestoreListener;
import org.apache.kafka.streams.processor.TaskId;

/**
 * An instance of the pipeline alone, for {@link GroupProtocolMeasure}: with Bofast's own settings, or as a member of a streams
 * group. Prints its state, and how many records of state it has read: {@code restored} for tasks that waited for it,
 * {@code standby} for copies.
 */
public final class MeasuredInstance implements StateRestoreListener, StandbyUpdateListener {

    static final int PARTITIONS = 4;
    private static final Duration STOP = Duration.ofSeconds(20);

    private final AtomicLong restored = new AtomicLong();
    private final AtomicLong standby = new AtomicLong();

    private MeasuredInstance() {}

    /** Arguments: {@code classic} or {@code streams}, the brokers, the registry, the state directory. */
    public static void main(String[] arguments) throws InterruptedException {
        PipelineSettings pipeline = new PipelineSettings(
                new Topics(Topics.DEFAULT_PREFIX),
                PARTITIONS,
                PARTITIONS,
                Duration.ofSeconds(1),
                WarningSettings.DEFAULTS,
                new AvroSerdes(Map.of("schema.registry.url", arguments[2])),
                Countings.RIGHTS,
                FutureTimes.ALLOWED,
                RecordLimits.DEFAULT);
        MonitorSettings settings = new MonitorSettings(
                pipeline, Map.of("bootstrap.servers", arguments[1]), Path.of(arguments[3]), 2, 1, STOP);
        MonitorTopology topology = new MonitorTopology(
                pipeline,
                ReferenceTables.shipped(),
                new SimpleMeterRegistry(),
                Executors.newSingleThreadExecutor(),
                new Stopping());
        Properties config = StreamsSettings.of(settings);
        if (arguments[0].equals("streams")) {
            joinStreamsGroup(config);
        }
        MeasuredInstance instance = new MeasuredInstance();
        KafkaStreams streams = new KafkaStreams(topology.build(), config);
        streams.setStateListener((now, before) -> System.out.println("state " + now));
        streams.setUncaughtExceptionHandler(instance::again);
        streams.setGlobalStateRestoreListener(instance);
        streams.setStandbyUpdateListener(instance);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> streams.close(CloseOptions.groupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP)
                                .withTimeout(STOP))));
        streams.start();
        Thread.currentThread().join();
    }

    /** As a stranger: a static member that was killed is refused there while its session lasts. What else it says is ignored. */
    private static void joinStreamsGroup(Properties config) {
        config.remove(StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG));
        config.remove(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG));
        config.remove(StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG));
        config.remove(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG);
        config.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, "streams");
    }

    private StreamThreadExceptionResponse again(Throwable thrown) {
        System.out.println("failed " + thrown);
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    @Override
    public void onRestoreStart(TopicPartition changelog, String store, long start, long end) {}

    @Override
    public void onBatchRestored(TopicPartition changelog, String store, long end, long records) {
        System.out.println("restored " + restored.addAndGet(records));
    }

    @Override
    public void onRestoreEnd(TopicPartition changelog, String store, long records) {}

    @Override
    public void onUpdateStart(TopicPartition changelog, String store, long start) {}

    @Override
    public void onBatchLoaded(
            TopicPartition changelog, String store, TaskId task, long batchEnd, long records, long end) {
        System.out.println("standby " + standby.addAndGet(records));
    }

    @Override
    public void onUpdateSuspended(
            TopicPartition changelog, String store, long offset, long end, SuspendReason reason) {}
}
