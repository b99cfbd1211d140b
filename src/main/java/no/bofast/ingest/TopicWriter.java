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
import java.util.function.Consumer;
import no.bofast.domain.EventCheck;
import no.bofast.domain.PersonId;
import no.bofast.schema.Heartbeat;
import no.bofast.schema.SettlingEvent;
import no.bofast.serde.AvroSerdes;
import no.bofast.serde.PopulationRecords;
import no.bofast.serde.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Writes submissions to the input topics: to that of population events events by person and heartbeats, these to every partition; to
 * that of requests and decisions what is about municipalities.
 *
 * <p>Remembers the greatest register time that was written and will be accepted, which is where the register clock stands when all
 * of it has been read. For one thread.
 */
public final class TopicWriter implements AutoCloseable {

    private final String topic;
    private final String settlingTopic;
    private final Serializer<SpecificRecord> serializer;
    private final Serializer<SpecificRecord> settlingSerializer;
    private final Producer<byte[], byte[]> producer;
    private final int partitions;
    private final EventCheck check;
    private final AtomicReference<Exception> failure = new AtomicReference<>();
    private final AtomicReference<Instant> registerClock = new AtomicReference<>();

    /**
     * @param client settings of Kafka clients, the cluster's address among them
     * @param check tells which events will be accepted
     */
    public TopicWriter(Map<String, Object> client, Topics topics, AvroSerdes avro, EventCheck check) {
        Map<String, Object> config = new HashMap<>(client);
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // Of several, a broker about to lead a new partition may refuse the first and take the second. Then the first
        // never comes in (KAFKA-15591).
        config.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        config.put(ProducerConfig.LINGER_MS_CONFIG, 20);
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
        this.topic = topics.populationEvents();
        this.settlingTopic = topics.settlingEvents();
        this.check = check;
        this.serializer = avro.inputSerializer();
        this.settlingSerializer = avro.serde().serializer();
        this.producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        this.partitions = producer.partitionsFor(topic).size();
    }

    /** Writes a submission; that Kafka refuses it is a failure, which {@link #flush()} tells. */
    public void write(Submission submission) {
        write(submission, failed -> {
            throw failed;
        });
    }

    /**
     * Writes a submission.
     *
     * @param tooLarge is told if Kafka takes no record so large, by this thread or, until {@link #flush()} is over, by another
     */
    public void write(Submission submission, Consumer<RecordTooLargeException> tooLarge) {
        if (submission instanceof Submission.CompleteThrough heartbeat) {
            passed(heartbeat.instant());
            heartbeat(heartbeat.instant());
        } else {
            Optional<Instant> clock = clock(submission);
            send(record(submission), failed -> tellTooLarge(failed, tooLarge), () -> clock.ifPresent(this::passed));
        }
    }

    private ProducerRecord<byte[], byte[]> record(Submission submission) {
        if (submission instanceof Submission.Event event) {
            byte[] person = event.person().map(TopicWriter::key).orElse(null);
            return new ProducerRecord<>(topic, person, bytes(event.event()));
        } else if (submission instanceof Submission.Settling settling) {
            return settling(settling.event());
        } else if (submission instanceof Submission.AsItCame record) {
            byte[] key = Submission.AsItCame.bytes(record.key());
            return new ProducerRecord<>(topic, key, Submission.AsItCame.bytes(record.value()));
        }
        return new ProducerRecord<>(topic, key(((Submission.Erasure) submission).person()), null);
    }

    private ProducerRecord<byte[], byte[]> settling(SettlingEvent event) {
        byte[] key =
                event.getMunicipality() == null ? null : event.getMunicipality().getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(settlingTopic, key, settlingSerializer.serialize(settlingTopic, event));
    }

    /** The register time that the clock comes to by a submission, if that will be accepted. */
    private Optional<Instant> clock(Submission submission) {
        return submission instanceof Submission.Event event
                        && event.person().isPresent()
                        && check.check(PopulationRecords.reported(event.event()))
                                instanceof EventCheck.Checked.Accepted accepted
                ? Optional.of(accepted.event().registeredAt())
                : Optional.empty();
    }

    private void tellTooLarge(Exception failed, Consumer<RecordTooLargeException> tooLarge) {
        try {
            if (failed instanceof RecordTooLargeException refused) {
                tooLarge.accept(refused);
            } else {
                failure.compareAndSet(null, failed);
            }
        } catch (RecordTooLargeException refused) {
            failure.compareAndSet(null, refused);
        }
    }

    /** The greatest register time that was written and will be accepted; empty if there was none. */
    public Optional<Instant> registerClock() {
        return Optional.ofNullable(registerClock.get());
    }

    /**
     * Tells every partition how far the register clock has come, and waits until everything is written.
     *
     * @return for each partition the offset behind the last record written; all 0 if no register time was written
     */
    public List<Long> complete() {
        flush();
        List<Future<RecordMetadata>> heartbeats =
                registerClock().map(this::heartbeat).orElse(List.of());
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
            ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, partition, null, value);
            sent.add(send(record, exception -> failure.compareAndSet(null, exception), () -> {}));
        }
        return sent;
    }

    private Future<RecordMetadata> send(
            ProducerRecord<byte[], byte[]> record, Consumer<Exception> failed, Runnable written) {
        return producer.send(record, (metadata, exception) -> {
            if (exception == null) {
                written.run();
            } else {
                failed.accept(exception);
            }
        });
    }

    private void passed(Instant registerTime) {
        registerClock.accumulateAndGet(
                registerTime, (known, more) -> known == null || more.isAfter(known) ? more : known);
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
