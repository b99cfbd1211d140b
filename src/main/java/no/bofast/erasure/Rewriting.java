package no.bofast.erasure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import no.bofast.domain.ErasureTerms;
import no.bofast.patience.Pause;
import no.bofast.serde.AvroSerdes;
import no.bofast.serde.Copies;
import no.bofast.serde.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Rewrites the input without those who were erased: what stays is copied to the end of its partition, then all that lies before the copies
 * is deleted.
 *
 * <p>Nobody need stop for it, since the pipeline counts the set of events: a copy is an event that is known, and changes nothing. Copies
 * and how far they go are written in one transaction, so whoever goes on after a stop copies nothing twice; and nothing is deleted that
 * the pipeline hasn't read. One at a time: the transactional id shuts out whoever else is at it. For one thread.
 */
public final class Rewriting implements AutoCloseable {

    private static final Duration WAIT = Duration.ofMillis(500);

    private final InputLog log;
    private final ErasureTerms terms;
    private final AvroSerdes avro;
    private final Clock clock;
    private final String pipeline;
    private final String group;
    private final Map<String, Object> client;
    private final BooleanSupplier isStopping;

    /**
     * @param client settings of Kafka clients, the cluster's address among them
     * @param isStopping asked between steps; what is broken off goes on the next time
     */
    public Rewriting(
            Map<String, Object> client,
            Topics topics,
            AvroSerdes avro,
            ErasureTerms terms,
            Clock clock,
            BooleanSupplier isStopping) {
        this.group = topics.applicationId() + "-erasure";
        this.log = new InputLog(client, topics.populationEvents(), group);
        this.terms = terms;
        this.avro = avro;
        this.clock = clock;
        this.pipeline = topics.applicationId();
        this.client = client;
        this.isStopping = isStopping;
    }

    /** Reads the whole input for the erasures that it holds. */
    public Survey survey() {
        Survey survey = new Survey(new Erasures(terms), avro.deserializer());
        Map<TopicPartition, Long> ends = log.ends();
        log.beginnings()
                .forEach((partition, from) -> log.read(partition, from, ends.get(partition), records -> {
                    requireGoingOn();
                    records.forEach(survey::see);
                }));
        return survey;
    }

    /** Whether a rewriting was broken off. */
    public boolean isUnderWay() {
        return log.committed(group).values().stream()
                .anyMatch(mark -> !mark.metadata().isEmpty());
    }

    /** Rewrites all partitions, and returns when what lay before is deleted. */
    public void rewrite(Survey survey) {
        Instant now = clock.instant();
        try (Producer<byte[], byte[]> producer = producer()) {
            producer.initTransactions();
            Map<TopicPartition, OffsetAndMetadata> marks = log.committed(group);
            Map<TopicPartition, Long> ends = log.ends();
            for (Map.Entry<TopicPartition, Long> begin : log.beginnings().entrySet()) {
                OffsetAndMetadata mark = marks.get(begin.getKey());
                boolean goesOn = mark != null && !mark.metadata().isEmpty();
                long from = goesOn ? mark.offset() : begin.getValue();
                long to = goesOn ? Long.parseLong(mark.metadata()) : ends.get(begin.getKey());
                rewrite(begin.getKey(), Math.max(from, begin.getValue()), to, survey, now, producer);
            }
        }
    }

    private void rewrite(
            TopicPartition partition,
            long from,
            long to,
            Survey survey,
            Instant now,
            Producer<byte[], byte[]> producer) {
        log.read(partition, from, to, records -> {
            requireGoingOn();
            long next = Math.min(to, log.position(partition));
            copy(
                    records.stream().filter(record -> survey.keeps(record, now)).toList(),
                    producer,
                    partition,
                    new OffsetAndMetadata(next, Long.toString(to)));
        });
        awaitPipeline(partition, to);
        if (log.ends().get(partition) == to) {
            OpenFiles.close(List.of(partition), producer);
        }
        log.deleteBefore(partition, to);
        copy(List.of(), producer, partition, new OffsetAndMetadata(to, ""));
    }

    /** Copies and mark, or neither. */
    private void copy(
            List<ConsumerRecord<byte[], byte[]>> records,
            Producer<byte[], byte[]> producer,
            TopicPartition partition,
            OffsetAndMetadata mark) {
        producer.beginTransaction();
        records.forEach(record -> producer.send(copy(record)));
        producer.sendOffsetsToTransaction(Map.of(partition, mark), log.group());
        producer.commitTransaction();
    }

    /** For the end of the same partition. */
    private static ProducerRecord<byte[], byte[]> copy(ConsumerRecord<byte[], byte[]> record) {
        return new ProducerRecord<>(
                record.topic(),
                record.partition(),
                null,
                record.key(),
                record.value(),
                Copies.headers(record.timestamp(), record.headers()));
    }

    private void awaitPipeline(TopicPartition partition, long to) {
        while (committedByPipeline(partition) < to) {
            requireGoingOn();
            if (!Pause.of(WAIT)) {
                throw new Stopped();
            }
        }
    }

    private long committedByPipeline(TopicPartition partition) {
        OffsetAndMetadata read = log.committed(pipeline).get(partition);
        return read == null ? 0 : read.offset();
    }

    private void requireGoingOn() {
        if (isStopping.getAsBoolean()) {
            throw new Stopped();
        }
    }

    private Producer<byte[], byte[]> producer() {
        Map<String, Object> config = new HashMap<>(client);
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, group);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** It was told to stop, and goes on the next time. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public void close() {
        log.close();
    }
}
