package no.bofast.connect.run;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The consumer of an instance of a connector: each partition is read by one of those of the same name. */
final class GroupMember {

    /** What an instance read that is lost goes to another within seconds, not within Kafka's 45. */
    private static final int SESSION_MILLIS = 10_000;

    private GroupMember() {}

    /**
     * @param client settings of the cluster; a session's length that they name is kept
     * @param reading how the member reads
     */
    static Consumer<byte[], byte[]> of(String group, Map<String, Object> client, Map<String, Object> reading) {
        Map<String, Object> config = new HashMap<>(client);
        config.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
        config.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.putAll(reading);
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
