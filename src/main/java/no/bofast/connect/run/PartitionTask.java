package no.bofast.connect.run;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import no.bofast.connect.Adapter;
import no.bofast.connect.Fate;
import no.bofast.connect.FateCounts;
import no.bofast.connect.PersonMemory;
import no.bofast.connect.Step;
import no.bofast.domain.PersonId;
import no.bofast.ingest.Submission;
import no.bofast.schema.Heartbeat;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;

/**
 * One partition of a feed: its records, what is remembered of its people, and how far it was read go into one transaction.
 *
 * <p>The transactional id is the partition's, so that whoever takes a partition over first ends what its predecessor left open, and
 * shuts that one out. What is remembered is read back from the state topic then. After any failure it must be closed and opened
 * anew. For one thread.
 */
final class PartitionTask<R> implements AutoCloseable {

    /** The key of the position; people have sixteen bytes. */
    private static final byte[] POSITION = {'p'};

    private static final int BATCH_BYTES = 256 * 1024;

    private final ConnectorSettings settings;
    private final int partition;
    private final int inputPartitions;
    private final Adapter<R> adapter;
    private final Function<ConsumerRecord<byte[], byte[]>, Optional<R>> decoder;
    private final SettledPeople settled;
    private final FateCounts fates;
    private final Producer<byte[], byte[]> producer;
    private final Serializer<SpecificRecord> serializer;
    private final Serializer<SpecificRecord> settlings;
    private final PackedMemory memory;
    private long position = -1;
    private Instant clock = Instant.MIN;
    private Instant toldClock = Instant.MIN;

    PartitionTask(
            ConnectorSettings settings,
            int partition,
            int inputPartitions,
            Adapter<R> adapter,
            Function<ConsumerRecord<byte[], byte[]>, Optional<R>> decoder,
            SettledPeople settled,
            FateCounts fates) {
        this.settings = settings;
        this.partition = partition;
        this.inputPartitions = inputPartitions;
        this.adapter = adapter;
        this.decoder = decoder;
        this.settled = settled;
        this.fates = fates;
        this.memory = new PackedMemory(settled::isErased);
        this.serializer = settings.avro().inputSerializer();
        this.settlings = settings.avro().serde().serializer();
        this.producer = producer(settings, partition);
        try {
            producer.initTransactions();
            restore();
        } catch (RuntimeException e) {
            producer.close();
            throw e;
        }
    }

    private static Producer<byte[], byte[]> producer(ConnectorSettings settings, int partition) {
        Map<String, Object> config = new HashMap<>(settings.target());
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, settings.group() + "." + partition);
        config.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        config.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private void restore() {
        TopicPartition state = new TopicPartition(settings.stateTopic(), partition);
        try (Tail tail = new Tail(settings.target(), List.of(state))) {
            tail.toEnd(record -> {
                if (record.key().length == POSITION.length) {
                    position = ByteBuffer.wrap(record.value()).getLong();
                } else {
                    memory.restore(record.key(), record.value());
                }
            });
        }
    }

    /** The offset of the next record to read; negative if none was read yet. */
    long position() {
        return position;
    }

    long stateBytes() {
        return memory.bytes();
    }

    int people() {
        return memory.people();
    }

    /** Takes records of the partition, in order. */
    void take(List<ConsumerRecord<byte[], byte[]>> records) {
        List<Fate> became = new ArrayList<>(records.size());
        producer.beginTransaction();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            Step step = step(record);
            became.add(step.fate());
            step.events().forEach(this::send);
            position = record.offset() + 1;
        }
        commit();
        became.forEach(fates::count);
        fates.forget(adapter.takeForgotten());
    }

    private Step step(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            return Step.none(Fate.TOMBSTONE);
        }
        Optional<R> read = decoder.apply(record);
        return read.isEmpty() ? Step.none(Fate.UNDECODABLE) : step(read.get());
    }

    /** A record that the adapter fails on is one more fate: it must not stand in the way of the next. */
    private Step step(R record) {
        try {
            return adapter.take(record, memory, settled);
        } catch (IllegalArgumentException
                | IllegalStateException
                | ArithmeticException
                | ClassCastException
                | IndexOutOfBoundsException
                | java.time.DateTimeException e) {
            return Step.none(Fate.FAILED);
        }
    }

    /** Tells what waited for settlements that have come, and forgets who was erased. */
    void settled(SettledPeople.News news) {
        List<PersonId> waiting = news.settled().stream()
                .filter(person -> memory.of(person).isPresent())
                .toList();
        List<PersonId> known = news.erased().stream()
                .filter(person -> memory.of(person).isPresent())
                .toList();
        if (waiting.isEmpty() && known.isEmpty()) {
            return;
        }
        producer.beginTransaction();
        known.forEach(memory::erase);
        waiting.forEach(person -> adapter.settled(person, memory).forEach(this::send));
        commit();
    }

    private void send(Submission submission) {
        if (submission instanceof Submission.Event event) {
            byte[] key = event.person().map(PersonMemory::recordKey).orElse(null);
            send(key, bytes(event.event()));
            advance(event.event().getRegisteredAt());
        } else if (submission instanceof Submission.Settling settling) {
            String topic = settings.topics().settlingEvents();
            producer.send(new ProducerRecord<>(topic, settlings.serialize(topic, settling.event())));
        } else if (submission instanceof Submission.Erasure erasure) {
            send(PersonMemory.recordKey(erasure.person()), null);
        } else if (submission instanceof Submission.CompleteThrough heartbeat) {
            advance(heartbeat.instant());
        }
    }

    /** A slip in a year is refused by whoever reads it, and must not keep this clock from telling what comes after it. */
    private void advance(Instant at) {
        boolean isPossible = !settings.futureTimes().refuse(at, Instant.now());
        clock = isPossible && at.isAfter(clock) ? at : clock;
    }

    private void send(byte[] key, byte[] value) {
        producer.send(new ProducerRecord<>(settings.topics().populationEvents(), key, value));
    }

    private byte[] bytes(SpecificRecord record) {
        return serializer.serialize(settings.topics().populationEvents(), record);
    }

    /** Everything or nothing: events, how far the register clock has come, what is remembered, and the position. */
    private void commit() {
        if (clock.isAfter(toldClock)) {
            byte[] heartbeat = bytes(new Heartbeat(clock));
            for (int input = 0; input < inputPartitions; input++) {
                producer.send(new ProducerRecord<>(settings.topics().populationEvents(), input, null, heartbeat));
            }
            toldClock = clock;
        }
        memory.takeChanges().forEach((key, state) -> remember(key.bytes(), state.orElse(null)));
        if (position >= 0) {
            remember(POSITION, ByteBuffer.allocate(Long.BYTES).putLong(position).array());
        }
        producer.commitTransaction();
    }

    private void remember(byte[] key, byte[] value) {
        producer.send(new ProducerRecord<>(settings.stateTopic(), partition, key, value));
    }

    @Override
    public void close() {
        producer.close(java.time.Duration.ofSeconds(5));
    }
}
