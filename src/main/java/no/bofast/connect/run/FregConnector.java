package no.bofast.connect.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.bofast.connect.Pseudonyms;
import no.bofast.connect.freg.FregAdapter;
import no.bofast.connect.freg.FregFormat;
import no.bofast.connect.freg.http.EventList;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads Folkeregisteret's event list into the input topic, exactly once, until it is closed.
 *
 * <p>The list's sequence numbers are the offsets of a {@link PartitionTask}. Of several instances one reads: the one that has the only
 * partition of the state topic; its transactional id shuts others out.
 */
public final class FregConnector extends WorkingFeed {

    private static final Duration POLL = Duration.ofMillis(100);

    private final ConnectorSettings settings;
    private final ListReader reader;
    private final Pseudonyms pseudonyms;
    private Optional<PartitionTask<JsonNode>> task = Optional.empty();
    private boolean isNew;

    /**
     * Starts it.
     *
     * @param settings whose feed is of no meaning
     * @param pause before the list is asked again when nothing was new
     */
    public FregConnector(ConnectorSettings settings, EventList list, Pseudonyms pseudonyms, Duration pause) {
        super(settings.name());
        this.settings = settings;
        this.reader = new ListReader(settings.name(), list, pause, this);
        this.pseudonyms = pseudonyms;
        start();
    }

    @Override
    void read() throws IOException {
        StateTopic.create(settings, 1);
        int inputPartitions = StateTopic.inputPartitions(settings);
        try (SettledPeople settled = new SettledPeople(
                        settings.target(), settings.topics().populationEvents(), inputPartitions, settings.avro());
                Consumer<byte[], byte[]> turn = turn()) {
            turn.subscribe(List.of(settings.stateTopic()), new Turn(turn, settled, inputPartitions));
            try {
                readOn(turn, settled);
            } finally {
                leave();
            }
        }
    }

    /** Has the partition of whoever's turn it is, and reads nothing of it. */
    private Consumer<byte[], byte[]> turn() {
        return GroupMember.of(
                settings.group(), settings.target(), Map.of(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest"));
    }

    private void readOn(Consumer<byte[], byte[]> turn, SettledPeople settled) throws IOException {
        while (isOpen()) {
            settled.check();
            SettledPeople.News news = settled.next();
            turn.poll(POLL);
            if (task.isPresent()) {
                task.get().settled(isNew ? settled.ever() : news);
                isNew = false;
                reader.askIfItIsTime(task.get());
                remembers(task.get().people(), task.get().stateBytes());
            } else {
                knowsNothing();
                reads();
            }
        }
    }

    /** One that is killed leaves its transaction open, as a process does that dies; only the group learns of it. */
    private void leave() {
        if (isKilled()) {
            Thread.interrupted();
        } else {
            task.ifPresent(PartitionTask::close);
        }
        task = Optional.empty();
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
            leave();
        }
    }
}
