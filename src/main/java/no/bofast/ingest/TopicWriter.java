package no.bofast.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import no.bofast.domain.PersonId;
import no.bofast.schema.Heartbeat;
import no.bofast.serde.AvroSerdes;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Writes submissions to the topic of population events: events by person, heartbeats to every partition.
 *
 * <p>Remembers the greatest register time written, which is where the register clock stands when all of it has been read.
 * For one thread.
 */
public final class TopicWriter implements AutoCloseable {

    private final String topic;
    private final Serializer<SpecificRecord> serializer;
    private final Producer<byte[], byte[]> producer;
    private final int partitions;
    private final AtomicReference<Exception> failure = new AtomicReference<>();
    private Optional<Instant> registerClock = Optional.empty();

    /**
     * @param client settings of Kafka clients, the cluster's address among them
     */
    public TopicWriter(Map<String, Object> client, String topic, AvroSerdes avro) {
        Map<String, Object> config = new HashMap<>(client);
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // Of several, a broker about to lead a new partition may refuse the first and take the second. Then the first
        // never comes in (KAFKA-15591).
        config.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        config.put(ProducerConfig.LINGER_MS_CONFIG, 20);
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
        this.topic = topic;
        this.serializer = avro.inputSerializer();
        this.producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        this.partitions = producer.partitionsFor(topic).size();
    }

    public void write(Submission submission) {
        if (submission instanceof Submission.Event event) {
            passed(event.event().getRegisteredAt());
            byte[] person = event.person().map(TopicWriter::key).orElse(null);
            send(new ProducerRecord<>(topic, person, bytes(event.event())));
        } else if (submission instanceof Submission.Erasure erasure) {
            send(new ProducerRecord<>(topic, key(erasure.person()), null));
        } else if (submission instanceof Submission.AsItCame record) {
            byte[] key = Submission.AsItCame.bytes(record.key());
            send(new ProducerRecord<>(topic, key, Submission.AsItCame.bytes(record.value())));
        } else if (submission instanceof Submission.CompleteThrough heartbeat) {
            passed(heartbeat.instant());
            heartbeat(heartbeat.instant());
        }
    }

    /** The greatest register time written; empty if there was none. */
    public Optional<Instant> registerClock() {
        return registerClock;
    }

    /**
     * Tells every partition how far the register clock has come, and waits until everything is written.
     *
     * @return for each partition the offset behind the last record written; all 0 if no register time was written
     */
    public List<Long> complete() {
        List<Future<RecordMetadata>> heartbeats =
                registerClock.map(this::heartbeat).orElse(List.of());
        flush();
        List<Long> ends = new ArrayList<>();
        for (int partition = 0; partition < partitions; partition++) {
            ends.add(heartbeats.isEmpty() ? 0 : offset(heartbeats.get(partition)) + 1);
        }
        return ends;
    }

    /** Waits until everything is written. */
    public void flush() {
        producer.flush();
        Exception failed = failure.get();
        if (failed != null) {
            throw new KafkaException("cannot write to topic " + topic + ": " + failed.getMessage(), failed);
        }
    }

    private List<Future<RecordMetadata>> heartbeat(Instant instant) {
        byte[] value = bytes(new Heartbeat(instant));
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (int partition = 0; partition < partitions; partition++) {
            sent.add(send(new ProducerRecord<>(topic, partition, null, value)));
        }
        return sent;
    }

    private Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record) {
        return producer.send(record, (metadata, failed) -> {
            if (failed != null) {
                failure.compareAndSet(null, failed);
            }
        });
    }

    private void passed(Instant registerTime) {
        if (registerClock.isEmpty() || registerTime.isAfter(registerClock.get())) {
            registerClock = Optional.of(registerTime);
        }
    }

    private byte[] bytes(SpecificRecord record) {
        return serializer.serialize(topic, record);
    }

    private static byte[] key(PersonId person) {
        return person.value().getBytes(StandardCharsets.UTF_8);
    }

    private static long offset(Future<RecordMetadata> sent) {
        try {
            return sent.get().offset();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while writing", e);
        } catch (ExecutionException e) {
            throw new KafkaException("cannot write a heartbeat: " + e.getCause().getMessage(), e.getCause());
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
