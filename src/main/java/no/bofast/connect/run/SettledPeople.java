package no.bofast.connect.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import no.bofast.domain.PersonId;
import no.bofast.schema.PopulationEvent;
import no.bofast.serde.AvroSerdes;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Who has a settlement, as the input topic says: read from its beginning at every start, and on by a thread of its own.
 *
 * <p>A person whose settlement is annulled stays: what is told of somebody who doesn't count does no harm. Safe for several threads.
 */
final class SettledPeople implements Predicate<PersonId>, AutoCloseable {

    private static final String SETTLEMENT = "Settlement";

    private final Deserializer<SpecificRecord> deserializer;
    private final String topic;
    private final Set<PersonKey> settled = ConcurrentHashMap.newKeySet();
    private final Set<PersonKey> gone = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<PersonId> newly = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<PersonId> erased = new ConcurrentLinkedQueue<>();
    private final Set<PersonId> everSettled = new LinkedHashSet<>();
    private final Set<PersonId> everErased = new LinkedHashSet<>();
    private final Tail tail;
    private final Thread thread = new Thread(this::readOn, "settled-people");
    private volatile boolean isOpen = true;
    private volatile Optional<KafkaException> failure = Optional.empty();

    /** Reads to the end of the topic before it returns. */
    SettledPeople(Map<String, Object> client, String topic, int partitions, AvroSerdes avro) {
        this.deserializer = avro.deserializer();
        this.topic = topic;
        List<TopicPartition> all = new ArrayList<>();
        for (int partition = 0; partition < partitions; partition++) {
            all.add(new TopicPartition(topic, partition));
        }
        this.tail = new Tail(client, all);
        tail.toEnd(this::take);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public boolean test(PersonId person) {
        return settled.contains(PersonKey.of(person));
    }

    /**
     * What has happened to people.
     *
     * @param settled who has got a settlement
     * @param erased who was erased
     */
    record News(List<PersonId> settled, List<PersonId> erased) {}

    /** What has happened since this was asked last, at first everything; for the thread that reads the feed. */
    News next() {
        News news = new News(drained(newly), drained(erased));
        everSettled.addAll(news.settled());
        everErased.addAll(news.erased());
        news.erased().forEach(everSettled::remove);
        return news;
    }

    /** All that {@link #next} has told: for a part of the feed that is taken over. */
    News ever() {
        return new News(List.copyOf(everSettled), List.copyOf(everErased));
    }

    private static List<PersonId> drained(ConcurrentLinkedQueue<PersonId> queue) {
        List<PersonId> taken = new ArrayList<>();
        for (PersonId next = queue.poll(); next != null; next = queue.poll()) {
            taken.add(next);
        }
        return taken;
    }

    /** Whether a person was erased: nothing of them is remembered again. */
    boolean isErased(PersonId person) {
        return !gone.isEmpty() && gone.contains(PersonKey.of(person));
    }

    /** Throws what stopped the reading, if something did. */
    void check() {
        failure.ifPresent(stopped -> {
            throw stopped;
        });
    }

    private void readOn() {
        try (tail) {
            while (isOpen) {
                tail.on(this::take);
            }
        } catch (InterruptException stopped) {
            Thread.currentThread().interrupt();
        } catch (KafkaException e) {
            failure = Optional.of(e);
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        if (record.key() == null || record.key().length == 0) {
            return;
        }
        PersonId person = new PersonId(new String(record.key(), StandardCharsets.UTF_8));
        PersonKey key = PersonKey.of(person);
        if (record.value() == null) {
            settled.remove(key);
            gone.add(key);
            erased.add(person);
        } else if (!settled.contains(key) && !gone.contains(key) && isSettlement(record.value())) {
            settled.add(key);
            newly.add(person);
        }
    }

    private boolean isSettlement(byte[] value) {
        try {
            return deserializer.deserialize(topic, value) instanceof PopulationEvent event
                    && event.getFact() != null
                    && event.getFact().getType().equals(SETTLEMENT);
        } catch (SerializationException undecodable) {
            return false;
        }
    }

    @Override
    public void close() {
        isOpen = false;
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
