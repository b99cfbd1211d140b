package no.bofast.topology;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import no.bofast.domain.RejectionReason;
import no.bofast.domain.settling.SettlingCheck;
import no.bofast.patience.Pause;
import no.bofast.serde.SettlingReader;
import no.bofast.serde.Topics;
import no.bofast.topology.message.DeadLetter;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells of requests and decisions that break a rule as of all bad events: by a dead letter, a meter and a line in the log.
 *
 * <p>Every instance reads these events past the pipeline, to use them; here one of all instances reads them, by a consumer group, to say
 * which can't be used. A letter is written before the position is kept, so a crash between them writes it once more, which counts as no
 * other bad event.
 */
final class SettlingRefusals implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SettlingRefusals.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final Consumer<byte[], byte[]> consumer;
    private final Producer<byte[], byte[]> producer;
    private final Topics topics;
    private final SettlingReader reader;
    private final int largest;
    private final Fates fates;
    private final AtomicBoolean isClosing = new AtomicBoolean();
    private final Thread thread = new Thread(this::run, "settling-refusals");
    /** Whether what was read last may be told in part. */
    private boolean hasFailed;

    /** @param largest bytes that a dead letter may have */
    SettlingRefusals(
            Consumer<byte[], byte[]> consumer,
            Producer<byte[], byte[]> producer,
            Topics topics,
            SettlingReader reader,
            int largest,
            MeterRegistry meters) {
        this.consumer = consumer;
        this.producer = producer;
        this.topics = topics;
        this.reader = reader;
        this.largest = largest;
        this.fates = new Fates(meters);
        consumer.subscribe(List.of(topics.settlingEvents()));
    }

    /** Starts to read, with a thread. */
    static SettlingRefusals start(
            Map<String, Object> client, PipelineSettings settings, SettlingCheck check, MeterRegistry meters) {
        SettlingRefusals refusals = new SettlingRefusals(
                consumer(client, settings.topics()),
                producer(client),
                settings.topics(),
                new SettlingReader(settings.avro().deserializer(), check),
                settings.limits().deadLetter(),
                meters);
        refusals.thread.setDaemon(true);
        refusals.thread.start();
        return refusals;
    }

    private static Consumer<byte[], byte[]> consumer(Map<String, Object> client, Topics topics) {
        Map<String, Object> config = new HashMap<>(client);
        config.put(ConsumerConfig.GROUP_ID_CONFIG, topics.settlingGroup());
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static Producer<byte[], byte[]> producer(Map<String, Object> client) {
        Map<String, Object> config = new HashMap<>(client);
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private void run() {
        try (consumer;
                producer) {
            while (!isClosing.get()) {
                turn();
            }
        }
    }

    /** Reads what has come, and says what of it can't be used; what fails is tried again. */
    void turn() {
        try {
            if (hasFailed) {
                goBack();
                hasFailed = false;
            }
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            if (!records.isEmpty()) {
                tell(records);
                consumer.commitSync();
            }
        } catch (WakeupException closing) {
            // The loop ends.
        } catch (KafkaException e) {
            LOG.warn("{} reads again in {} s: {}", thread.getName(), RETRY.toSeconds(), e.toString());
            hasFailed = true;
            Pause.of(RETRY);
        }
    }

    private void tell(ConsumerRecords<byte[], byte[]> records) {
        List<Future<?>> sent = new ArrayList<>();
        Map<RejectionReason, Integer> reasons = new EnumMap<>(RejectionReason.class);
        for (ConsumerRecord<byte[], byte[]> record : records) {
            fates.received();
            SettlingCheck.Checked checked = reader.read(record.topic(), record.value());
            if (checked instanceof SettlingCheck.Checked.Rejected rejected) {
                sent.add(refuse(record, rejected.reason()));
                reasons.merge(rejected.reason(), 1, Integer::sum);
            } else {
                fates.applied();
            }
        }
        sent.forEach(SettlingRefusals::requireDone);
        if (!reasons.isEmpty()) {
            LOG.info(
                    "{} of {} records of {} are dead letters: {}",
                    sent.size(),
                    records.count(),
                    topics.settlingEvents(),
                    reasons);
        }
    }

    private Future<?> refuse(ConsumerRecord<byte[], byte[]> record, RejectionReason reason) {
        fates.rejected(reason);
        DeadLetter letter = new DeadLetter(
                        record.key(), record.value(), reason, record.topic(), record.partition(), record.offset())
                .within(largest);
        return producer.send(
                new ProducerRecord<>(topics.deadLetters(), null, letter.key(), letter.value(), letter.headers()));
    }

    private static void requireDone(Future<?> sent) {
        try {
            sent.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while writing a dead letter", e);
        } catch (ExecutionException e) {
            throw new KafkaException("a dead letter couldn't be written", e.getCause());
        }
    }

    /** To the first record of each partition that nothing is kept to have been told of. */
    private void goBack() {
        Map<TopicPartition, OffsetAndMetadata> kept = consumer.committed(consumer.assignment());
        for (TopicPartition partition : consumer.assignment()) {
            if (kept.get(partition) == null) {
                consumer.seekToBeginning(List.of(partition));
            } else {
                consumer.seek(partition, kept.get(partition).offset());
            }
        }
    }

    @Override
    public void close() {
        isClosing.set(true);
        consumer.wakeup();
        try {
            thread.join(CLOSING.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
