package no.bofast.topology;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import no.bofast.domain.settling.SettlingCheck;
import no.bofast.patience.Pause;
import no.bofast.serde.SettlingReader;
import no.bofast.serde.Topics;
import no.bofast.topology.message.DeadLetter;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
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
    private final String topic;
    private final SettlingVerdicts verdicts;
    private final DeadLetterWriter letters;
    private final AtomicBoolean isClosing = new AtomicBoolean();
    private final Thread thread = new Thread(this::run, "settling-refusals");
    /** Whether what was read last may be told in part. */
    private boolean hasFailed;

    SettlingRefusals(
            Consumer<byte[], byte[]> consumer, String topic, SettlingVerdicts verdicts, DeadLetterWriter letters) {
        this.consumer = consumer;
        this.topic = topic;
        this.verdicts = verdicts;
        this.letters = letters;
        consumer.subscribe(List.of(topic));
    }

    /** Starts to read, with a thread. */
    static SettlingRefusals start(
            Map<String, Object> client, PipelineSettings settings, SettlingCheck check, MeterRegistry meters) {
        Topics topics = settings.topics();
        SettlingReader reader = new SettlingReader(settings.avro().deserializer(), check);
        SettlingRefusals refusals = new SettlingRefusals(
                consumer(client, topics),
                topics.settlingEvents(),
                new SettlingVerdicts(reader, settings.limits().deadLetter(), meters),
                DeadLetterWriter.of(client, topics.deadLetters()));
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

    private void run() {
        try (consumer;
                letters) {
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
                List<DeadLetter> refused = verdicts.refused(records);
                letters.write(refused);
                log(refused, records.count());
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

    private void log(List<DeadLetter> refused, int all) {
        if (!refused.isEmpty()) {
            LOG.info(
                    "{} of {} records of {} are dead letters: {}",
                    refused.size(),
                    all,
                    topic,
                    refused.stream()
                            .collect(Collectors.groupingBy(DeadLetter::reason, TreeMap::new, Collectors.counting())));
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
