package no.bofast.topology;

import java.util.Properties;
import no.bofast.cluster.InstanceId;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/** The settings of Kafka Streams, each with its reason. */
final class StreamsSettings {

    private StreamsSettings() {}

    static Properties of(MonitorSettings settings) {
        Properties streams = new Properties();
        settings.client().forEach(streams::put);
        streams.put(
                StreamsConfig.APPLICATION_ID_CONFIG,
                settings.pipeline().topics().applicationId());
        streams.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDirectory().toString());
        // Further threads would have nothing to do, and all of them share the work out.
        streams.put(
                StreamsConfig.NUM_STREAM_THREADS_CONFIG,
                Math.min(settings.threads(), settings.pipeline().tasks()));
        streams.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, settings.standbys());
        // Nothing lost, nothing doubled, also when a process is killed.
        streams.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        // Names are what state and internal topics are found by again.
        streams.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        // Steps ask for a commit themselves when they have sent on what they gathered; this is for a thread on which
        // none does for a long time, and below Kafka Streams' ten seconds for a transaction.
        streams.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 9_000);
        // Whoever waits for records is asked for nothing else: a step's turn would come so much later.
        streams.put(StreamsConfig.POLL_MS_CONFIG, 20);
        // Kafka Streams pauses so long for each topic of its own that it creates; clients wait longer each time.
        streams.put(StreamsConfig.RETRY_BACKOFF_MS_CONFIG, 10);
        // Hot state has a cache of its own (HeapStore), and the events of people are gathered (People).
        streams.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        streams.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        streams.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 256 * 1024);
        // While a fetch waits for a quiet partition, a consumer asks the broker for no other one.
        streams.put(StreamsConfig.consumerPrefix(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG), 20);
        streams.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 20_000);
        streams.put(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, 20_000);
        // Each step reads one topic, so no other one's records might have to come first: none are looked for.
        streams.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, StreamsConfig.MAX_TASK_IDLE_MS_DISABLED);
        // Who starts again on the same state directory is the same member and takes its work up at once, also after a
        // kill.
        streams.put(
                StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG),
                InstanceId.in(settings.stateDirectory()));
        // Another instance takes over from a killed one within seconds, not within Kafka's 45.
        streams.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 10_000);
        streams.put(StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 3_000);
        return streams;
    }
}
