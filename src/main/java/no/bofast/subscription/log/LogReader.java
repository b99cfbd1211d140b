package no.bofast.subscription.log;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import no.bofast.feed.tail.TailListener;
import no.bofast.feed.tail.TailReader;
import no.bofast.schema.AlertChangeRecord;
import no.bofast.schema.DeliveryRecord;
import no.bofast.schema.SubscriptionAudit;
import no.bofast.schema.SubscriptionRecord;
import no.bofast.serde.AlertRecords;
import no.bofast.serde.AvroSerdes;
import no.bofast.serde.Topics;
import no.bofast.subscription.Delivery;
import no.bofast.subscription.PublishedNews;
import no.bofast.subscription.SubscriptionId;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;

/** Reads the topics of alerts, subscriptions, messages and the audit trail, from the beginning and then as they grow. */
final class LogReader implements TailListener, AutoCloseable {

    private final Topics topics;
    private final KnownState state;
    private final PublishedNews news;
    private final Consumer<Delivery> arrivals;
    private final Runnable wake;
    private final Deserializer<SpecificRecord> values;
    private final TailReader reader;

    /**
     * @param arrivals is told each message that is read
     * @param wake is called when something was read
     */
    LogReader(
            Map<String, Object> client,
            Topics topics,
            AvroSerdes avro,
            KnownState state,
            PublishedNews news,
            Consumer<Delivery> arrivals,
            Runnable wake) {
        this.topics = topics;
        this.state = state;
        this.news = news;
        this.arrivals = arrivals;
        this.wake = wake;
        this.values = avro.deserializer();
        this.reader = new TailReader(client, "subscription-log", this);
    }

    /** Starts to read; returns how many partitions each topic has. */
    SubscriptionPartitions start() {
        SubscriptionPartitions partitions = new SubscriptionPartitions(reader.find(topics.ofSubscriptions()));
        reader.start();
        return partitions;
    }

    /** Is done when all that was written by now has been read. */
    CompletableFuture<Void> readUntilNow() {
        return reader.caughtUp();
    }

    @Override
    public void hasRead() {
        wake.run();
    }

    @Override
    public void read(ConsumerRecord<byte[], byte[]> record) {
        String key = new String(record.key(), StandardCharsets.UTF_8);
        if (record.value() == null) {
            remove(record.topic(), key);
        } else {
            put(key, record, values.deserialize(record.topic(), record.value()));
        }
    }

    private void remove(String topic, String key) {
        if (topic.equals(topics.subscriptions())) {
            state.remove(new SubscriptionId(key));
        } else if (topic.equals(topics.deliveries())) {
            state.remove(DeliveryRecords.subscription(key), DeliveryRecords.message(key));
        }
    }

    private void put(String key, ConsumerRecord<byte[], byte[]> record, SpecificRecord value) {
        if (value instanceof AlertChangeRecord alert) {
            Instant at = Instant.ofEpochMilli(record.timestamp());
            news.publish(key, record.offset(), at, AlertRecords.change(alert), alert.getWithdrawn());
        } else if (value instanceof SubscriptionRecord subscription) {
            state.put(SubscriptionRecords.subscription(subscription));
        } else if (value instanceof DeliveryRecord delivery) {
            Delivery message = DeliveryRecords.message(delivery);
            state.put(message);
            arrivals.accept(message);
        } else if (value instanceof SubscriptionAudit entry) {
            state.put(DeliveryRecords.entry(entry));
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}
