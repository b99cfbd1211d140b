package no.bofast.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import no.bofast.domain.PersonId;
import no.bofast.feed.tail.TailReader;
import no.bofast.schema.Heartbeat;
import no.bofast.schema.PopulationEvent;
import no.bofast.schema.SettlingEvent;
import no.bofast.serde.AvroSerdes;
import no.bofast.serde.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Reads the input topics as the submissions that {@link TopicWriter} would make the same records of.
 *
 * <p>The order is that within a partition; a heartbeat, which is in every partition, comes once. For one thread.
 */
public final class TopicReader {

    private final String topic;
    private final String settlingTopic;
    private final Deserializer<SpecificRecord> deserializer;
    private final Map<String, Object> client;
    private final Set<Instant> heartbeats = new HashSet<>();

    /**
     * @param client settings of Kafka clients, the cluster's address among them
     */
    public TopicReader(Map<String, Object> client, Topics topics, AvroSerdes avro) {
        this.client = client;
        this.topic = topics.populationEvents();
        this.settlingTopic = topics.settlingEvents();
        this.deserializer = avro.deserializer();
    }

    /** Tells everything that is in the topics now: what it says, and the record just as it came. */
    public void forEach(BiConsumer<Submission, Submission.AsItCame> taker) {
        try (TailReader reader = new TailReader(client, "input-topics", record -> tell(record, taker))) {
            reader.find(List.of(topic, settlingTopic));
            reader.readToEnd();
        }
    }

    private void tell(ConsumerRecord<byte[], byte[]> record, BiConsumer<Submission, Submission.AsItCame> taker) {
        Submission.AsItCame asItCame = Submission.AsItCame.of(record.key(), record.value());
        Submission submission = submission(record).orElse(asItCame);
        boolean isToldAlready =
                submission instanceof Submission.CompleteThrough heartbeat && !heartbeats.add(heartbeat.instant());
        // There a key stands for nobody whom a record without value could erase.
        boolean saysNothing = record.topic().equals(settlingTopic) && record.value() == null;
        if (!isToldAlready && !saysNothing) {
            taker.accept(submission, asItCame);
        }
    }

    /** Empty if no submission makes this record. */
    private Optional<Submission> submission(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            return person(record.key()).map(Submission.Erasure::new);
        }
        try {
            return submission(record.key(), deserializer.deserialize(record.topic(), record.value()));
        } catch (SerializationException undecodable) {
            return Optional.empty();
        }
    }

    private static Optional<Submission> submission(byte[] key, SpecificRecord value) {
        if (value instanceof Heartbeat heartbeat && key == null) {
            return Optional.of(new Submission.CompleteThrough(heartbeat.getCompleteThrough()));
        }
        if (value instanceof SettlingEvent event) {
            return Optional.of(new Submission.Settling(event));
        }
        Optional<PersonId> person = person(key);
        return value instanceof PopulationEvent event && (key == null || person.isPresent())
                ? Optional.of(new Submission.Event(person, event))
                : Optional.empty();
    }

    /** Empty if the key is no pseudonym that would give the same bytes again. */
    private static Optional<PersonId> person(byte[] key) {
        return Optional.ofNullable(key)
                .filter(bytes -> bytes.length > 0)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .filter(text -> Arrays.equals(text.getBytes(StandardCharsets.UTF_8), key))
                .map(PersonId::new);
    }
}
