package no.bofast.connect.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import no.bofast.connect.Pseudonyms;
import no.bofast.connect.freg.FregAdapter;
import no.bofast.connect.freg.FregFormat;
import no.bofast.connect.freg.http.EventList;
import no.bofast.domain.PersonId;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads Folkeregisteret's event list into the input topic, exactly once, until it is closed.
 *
 * <p>The list's sequence numbers are the offsets of a {@link PartitionTask}. Of several instances one reads: the one that has the only
 * partition of the state topic; its transactional id shuts others out. What fails is closed and opened again after a while.
 */
public final class FregConnector extends MeasuredFeed {

    private static final Logger LOG = LoggerFactory.getLogger(FregConnector.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final long PAUSE_AFTER_FAILURE_MILLIS = 5_000;

    private final ConnectorSettings settings;
    private final ListReader reader;
    private final Pseudonyms pseudonyms;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread = new Thread(this::work, "connect-freg");

    private Optional<PartitionTask<JsonNode>> task = Optional.empty();
    private boolean isNew;

    /**
     * Starts it.
     *
     * @param settings whose feed is of no meaning
     * @param pause before the list is asked again when nothing was new
     */
    public FregConnector(ConnectorSettings settings, EventList list, Pseudonyms pseudonyms, Duration pause) {
        this.settings = settings;
        this.reader = new ListReader(settings.name(), list, pause, this);
        this.pseudonyms = pseudonyms;
        thread.start();
    }

    private void work() {
        while (stop.getCount() > 0) {
            try {
                read();
            } catch (RuntimeException | IOException e) {
                fails(e);
                // Messages of others may quote what they were given.
                LOG.warn(
                        "connector {} stopped reading: {}; it tries again",
                        settings.name(),
                        e.getClass().getSimpleName());
            }
            pauses();
            await(failure().isPresent() ? PAUSE_AFTER_FAILURE_MILLIS : 0);
        }
    }

    private void await(long millis) {
        try {
            stop.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop.countDown();
        }
    }

    private void read() throws IOException {
        StateTopic.create(settings, 1);
        int inputPartitions = StateTopic.inputPartitions(settings);
        try (SettledPeople settled = new SettledPeople(
                        settings.target(), settings.topics().populationEvents(), inputPartitions, settings.avro());
                Consumer<byte[], byte[]> turn = turn()) {
            turn.subscribe(List.of(settings.stateTopic()), new Turn(turn, settled, inputPartitions));
            readOn(turn, settled);
        } finally {
            task.ifPresent(PartitionTask::close);
            task = Optional.empty();
        }
    }

    /** Has the partition of whoever's turn it is, and reads nothing of it. */
    private Consumer<byte[], byte[]> turn() {
        Map<String, Object> config = new HashMap<>(settings.target());
        config.put(ConsumerConfig.GROUP_ID_CONFIG, settings.group());
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private void readOn(Consumer<byte[], byte[]> turn, SettledPeople settled) throws IOException {
        List<PersonId> ever = new ArrayList<>();
        while (stop.getCount() > 0) {
            settled.check();
            List<PersonId> newly = settled.takeNewly();
            List<PersonId> erased = settled.takeErased();
            ever.addAll(newly);
            turn.poll(POLL);
            if (task.isPresent()) {
                task.get().settled(isNew ? ever : newly, erased);
                isNew = false;
                reader.askIfItIsTime(task.get());
                remembers(task.get().people(), task.get().stateBytes());
            }
            reads();
        }
    }

    /** The partition comes and goes between polls, when no transaction is open. */
    private final class Turn implements ConsumerRebalanceListener {

        private final Consumer<byte[], byte[]> turn;
        private final SettledPeople settled;
        private final int inputPartitions;

        Turn(Consumer<byte[], byte[]> turn, SettledPeople settled, int inputPartitions) {
            this.turn = turn;
            this.settled = settled;
            this.inputPartitions = inputPartitions;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            turn.pause(partitions);
            if (!partitions.isEmpty()) {
                task = Optional.of(new PartitionTask<>(
                        settings,
                        0,
                        inputPartitions,
                        new FregAdapter(pseudonyms),
                        record -> FregFormat.document(record.value()),
                        settled,
                        fates()));
                isNew = true;
                reader.askAtOnce();
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            task.ifPresent(PartitionTask::close);
            task = Optional.empty();
        }
    }

    @Override
    public void close() {
        stop.countDown();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(30));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
