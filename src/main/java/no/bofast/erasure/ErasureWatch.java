package no.bofast.erasure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import no.bofast.domain.ErasureTerms;
import no.bofast.patience.Pause;
import no.bofast.serde.AvroSerdes;
import no.bofast.serde.Topics;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks again and again for erasures, and has the input rewritten when one is old enough; with a thread of its own.
 *
 * <p>Of several instances one does it: the one that a consumer group gives the first partition. It tells what it has found; the others
 * tell nothing.
 */
public final class ErasureWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ErasureWatch.class);
    private static final Duration BEAT = Duration.ofMillis(500);
    private static final int FIRST = 0;
    private static final Duration FIRST_LOOK = Duration.ofSeconds(30);

    private final Map<String, Object> client;
    private final Topics topics;
    private final AvroSerdes avro;
    private final ErasureTerms terms;
    private final Supplier<Set<String>> settle;
    private final Clock clock = Clock.systemUTC();
    private final Thread thread = new Thread(this::run, "erasure");
    private volatile boolean isClosing;
    private volatile Optional<Found> found = Optional.empty();

    /**
     * What was found at the last look.
     *
     * @param pending people of whom the input holds an erasure
     * @param oldest when the first of them was erased
     */
    public record Found(int pending, Optional<Instant> oldest) {}

    private ErasureWatch(
            Map<String, Object> client,
            Topics topics,
            AvroSerdes avro,
            ErasureTerms terms,
            Supplier<Set<String>> settle) {
        this.client = client;
        this.topics = topics;
        this.avro = avro;
        this.terms = terms;
        this.settle = settle;
        thread.setDaemon(true);
    }

    /**
     * Starts it.
     *
     * @param client settings of Kafka clients, the cluster's address among them
     * @param settle sees to it that topics forget in time, and tells those that the pipeline deletes from; done before each look
     */
    public static ErasureWatch start(
            Map<String, Object> client,
            Topics topics,
            AvroSerdes avro,
            ErasureTerms terms,
            Supplier<Set<String>> settle) {
        ErasureWatch watch = new ErasureWatch(client, topics, avro, terms, settle);
        watch.thread.start();
        return watch;
    }

    /** Empty while another instance looks, or before the first look. */
    public Optional<Found> found() {
        return found;
    }

    private void run() {
        while (!isClosing) {
            try (KafkaConsumer<byte[], byte[]> turn = turn()) {
                turn.subscribe(List.of(topics.populationEvents()));
                takeTurns(turn);
            } catch (KafkaException e) {
                LOG.warn("Erasures are looked for again in a moment: {}", e.getMessage());
                Pause.of(BEAT);
            }
        }
    }

    /** Only whose turn it is: nothing is read through it. */
    private void takeTurns(KafkaConsumer<byte[], byte[]> turn) {
        long nextNanos = System.nanoTime() + first().toNanos();
        while (!isClosing) {
            turn.pause(turn.assignment());
            turn.poll(BEAT);
            boolean isOurs = turn.assignment().stream().anyMatch(partition -> partition.partition() == FIRST);
            if (!isOurs) {
                found = Optional.empty();
            } else if (System.nanoTime() - nextNanos >= 0) {
                look();
                nextNanos = System.nanoTime() + terms.betweenLooks().toNanos();
            }
        }
    }

    /** Not in the middle of starting. */
    private Duration first() {
        return terms.betweenLooks().compareTo(FIRST_LOOK) < 0 ? terms.betweenLooks() : FIRST_LOOK;
    }

    private void look() {
        new OpenFiles(client, topics.applicationId() + "-erasure-files").close(settle.get());
        try (Rewriting rewriting = new Rewriting(client, topics, avro, terms, clock, () -> isClosing)) {
            Survey survey = rewriting.survey();
            tell(survey.erasures());
            if (rewriting.isUnderWay() || survey.erasures().callForRewriting(clock.instant())) {
                LOG.info("The input is rewritten without those who were erased");
                rewriting.rewrite(survey);
                LOG.info("The input is rewritten");
                tell(rewriting.survey().erasures());
            }
        } catch (Rewriting.Stopped stopped) {
            LOG.info("Looking for erasures is broken off, and goes on after the next start");
        }
    }

    private void tell(Erasures erasures) {
        found = Optional.of(new Found(erasures.pending(), erasures.oldest()));
    }

    private KafkaConsumer<byte[], byte[]> turn() {
        Map<String, Object> config = new HashMap<>(client);
        config.put(ConsumerConfig.GROUP_ID_CONFIG, topics.applicationId() + "-erasure-turn");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        // A look lasts as long as reading the input, and another instance that begins meanwhile is shut out by the
        // transactional id.
        config.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, (int) TimeUnit.HOURS.toMillis(6));
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public void close() {
        isClosing = true;
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
