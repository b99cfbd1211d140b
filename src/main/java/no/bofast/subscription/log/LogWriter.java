package no.bofast.subscription.log;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import no.bofast.serde.AvroSerdes;
import no.bofast.serde.Topics;
import no.bofast.subscription.AuditEntry;
import no.bofast.subscription.Delivery;
import no.bofast.subscription.Subscription;
import no.bofast.subscription.SubscriptionId;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;

/** Writes subscriptions, messages and the audit trail to their topics. For many threads. */
final class LogWriter implements AutoCloseable {

    private final Topics topics;
    private final SubscriptionPartitions partitions;
    private final Serializer<SpecificRecord> values;
    private final KafkaProducer<byte[], byte[]> producer;

    LogWriter(Map<String, Object> client, Topics topics, AvroSerdes avro, SubscriptionPartitions partitions) {
        Map<String, Object> config = new HashMap<>(client);
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // Or the first of several may never come in to a new partition (KAFKA-15591).
        config.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 15_000);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000);
        this.topics = topics;
        this.partitions = partitions;
        this.values = avro.serde().serializer();
        this.producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    Future<RecordMetadata> write(Subscription subscription) {
        SubscriptionId id = subscription.id();
        return send(topics.subscriptions(), id, id.value(), SubscriptionRecords.record(subscription));
    }

    Future<RecordMetadata> remove(SubscriptionId id) {
        return send(topics.subscriptions(), id, id.value(), null);
    }

    Future<RecordMetadata> write(Delivery message) {
        return send(
                topics.deliveries(),
                message.subscription(),
                DeliveryRecords.key(message),
                DeliveryRecords.record(message));
    }

    Future<RecordMetadata> remove(Delivery message) {
        return send(topics.deliveries(), message.subscription(), DeliveryRecords.key(message), null);
    }

    Future<RecordMetadata> write(AuditEntry entry) {
        SubscriptionId id = entry.subscription();
        return send(topics.subscriptionAudit(), id, id.value(), DeliveryRecords.record(entry));
    }

    private Future<RecordMetadata> send(String topic, SubscriptionId id, String key, SpecificRecord value) {
        byte[] bytes = value == null ? null : values.serialize(topic, value);
        return producer.send(
                new ProducerRecord<>(topic, partitions.of(topic, id), key.getBytes(StandardCharsets.UTF_8), bytes));
    }

    /** Waits until records are safe. */
    static void await(List<Future<RecordMetadata>> sent) {
        try {
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while writing", e);
        } catch (ExecutionException e) {
            throw new KafkaException(
                    "cannot keep subscriptions: " + e.getCause().getMessage(), e.getCause());
        }
    }

    @Override
    public void close() {
        producer.close(java.time.Duration.ofSeconds(2));
    }
}
