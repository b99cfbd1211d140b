package no.bofast.feed;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import no.bofast.domain.municipality.PublishedBlock;
import no.bofast.domain.settling.SettlingCheck;
import no.bofast.feed.tail.TailListener;
import no.bofast.feed.tail.TailReader;
import no.bofast.schema.AlertChangeRecord;
import no.bofast.schema.ForecastRecord;
import no.bofast.schema.OutlookRecord;
import no.bofast.schema.Progress;
import no.bofast.schema.ReleaseRecord;
import no.bofast.schema.TodayRecord;
import no.bofast.serde.AlertRecords;
import no.bofast.serde.AvroSerdes;
import no.bofast.serde.BlockKeys;
import no.bofast.serde.CountRecords;
import no.bofast.serde.ForecastRecords;
import no.bofast.serde.OutlookRecords;
import no.bofast.serde.ReleaseRecords;
import no.bofast.serde.SettlingReader;
import no.bofast.serde.TodayRecords;
import no.bofast.serde.Topics;
import no.bofast.warning.AlertChange;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Reads everything that the monitor publishes, and what municipalities were asked and decided, from the beginning and then as it comes,
 * and tells a listener.
 *
 * <p>Each instance has one, outside every consumer group, and so can answer everything. Only committed records are read.
 */
public final class MetricsFeed implements AutoCloseable {

    private final Topics topics;
    private final Deserializer<SpecificRecord> deserializer;
    private final SettlingReader settling;
    private final FeedListener listener;
    private final DeadLetterCounts deadLetters = new DeadLetterCounts();
    /** By key, the block last told. */
    private final Map<String, PublishedBlock> blocks = new HashMap<>();

    private final TailReader reader;

    private MetricsFeed(
            Consumer<byte[], byte[]> consumer,
            Topics topics,
            Deserializer<SpecificRecord> deserializer,
            SettlingCheck check,
            FeedListener listener) {
        this.topics = topics;
        this.deserializer = deserializer;
        this.settling = new SettlingReader(deserializer, check);
        this.listener = listener;
        this.reader = new TailReader(consumer, "metrics-feed", new Told());
    }

    /**
     * Starts to read.
     *
     * @param check tells which requests and decisions count
     */
    public static MetricsFeed start(
            Map<String, Object> client, Topics topics, AvroSerdes avro, SettlingCheck check, FeedListener listener) {
        return start(TailReader.consumer(client), topics, avro.deserializer(), check, listener);
    }

    static MetricsFeed start(
            Consumer<byte[], byte[]> consumer,
            Topics topics,
            Deserializer<SpecificRecord> deserializer,
            SettlingCheck check,
            FeedListener listener) {
        MetricsFeed feed = new MetricsFeed(consumer, topics, deserializer, check, listener);
        feed.reader.find(Stream.concat(
                        topics.metrics().stream(),
                        Stream.of(topics.alerts(), topics.deadLetters(), topics.settlingEvents()))
                .toList());
        feed.reader.start();
        return feed;
    }

    /** Takes in what is read. */
    private final class Told implements TailListener {

        @Override
        public void read(ConsumerRecord<byte[], byte[]> record) {
            MetricsFeed.this.read(record);
        }

        @Override
        public void caughtUp() {
            listener.caughtUp();
        }
    }

    private void read(ConsumerRecord<byte[], byte[]> record) {
        if (record.topic().equals(topics.deadLetters())) {
            deadLetters.add(record);
            listener.deadLetters(deadLetters.byReason());
        } else if (record.topic().equals(topics.settlingEvents())) {
            readSettling(record);
        } else {
            String key = new String(record.key(), StandardCharsets.UTF_8);
            read(key, deserializer.deserialize(record.topic(), record.value()));
        }
    }

    private void readSettling(ConsumerRecord<byte[], byte[]> record) {
        SettlingCheck.Checked checked = settling.read(record.topic(), record.value());
        if (checked instanceof SettlingCheck.Checked.Accepted accepted) {
            listener.settling(accepted.statement());
        } else if (checked instanceof SettlingCheck.Checked.Rejected rejected) {
            deadLetters.add(record, rejected.reason());
            listener.deadLetters(deadLetters.byReason());
        }
    }

    private void read(String key, SpecificRecord value) {
        if (ForecastRecords.isKey(key)) {
            listener.forecast(
                    value == null ? ForecastRecords.gone(key) : ForecastRecords.prospect((ForecastRecord) value));
        } else if (value == null) {
            replace(key, PublishedBlock.empty(BlockKeys.fromText(key)));
        } else if (value instanceof Progress progress) {
            listener.progress(progress.getRegisterClock(), progress.getPositions());
        } else if (value instanceof OutlookRecord outlook) {
            listener.outlook(OutlookRecords.outlook(outlook));
        } else if (value instanceof ReleaseRecord release) {
            listener.release(ReleaseRecords.release(release));
        } else if (value instanceof TodayRecord today) {
            listener.today(TodayRecords.today(today));
        } else if (value instanceof AlertChangeRecord alert) {
            readAlert(key, AlertRecords.change(alert), alert.getWithdrawn());
        } else {
            replace(key, CountRecords.toBlock(value));
        }
    }

    /** What was found in releases is for messages; who reads releases finds it there too. */
    private void readAlert(String key, AlertChange change, boolean isWithdrawn) {
        if (!change.isReleased()) {
            listener.alert(key, change, isWithdrawn);
        }
    }

    /** Tells the counts in which a block differs from the one it replaces; only then it is remembered, so that none is left out. */
    private void replace(String key, PublishedBlock block) {
        PublishedBlock earlier = blocks.get(key);
        if (earlier == null) {
            block.forEach(listener::count);
        } else {
            block.forEachDifference(earlier, listener::count);
        }
        if (block.isEmpty()) {
            blocks.remove(key);
        } else {
            blocks.put(key, block);
        }
    }

    /** Is done when everything that was published by now has been told. */
    public CompletableFuture<Void> caughtUp() {
        return reader.caughtUp();
    }

    @Override
    public void close() {
        reader.close();
    }
}
