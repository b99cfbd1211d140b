package no.bofast.subscription.log;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import no.bofast.serde.AvroSerdes;
import no.bofast.serde.Topics;
import no.bofast.subscription.AlertNews;
import no.bofast.subscription.AuditEntry;
import no.bofast.subscription.Delivery;
import no.bofast.subscription.PublishedNews;
import no.bofast.subscription.Subscription;
import no.bofast.subscription.SubscriptionId;
import no.bofast.subscription.SubscriptionStore;
import no.bofast.subscription.Told;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Keeps subscriptions, messages and the audit trail on Kafka's topics, and knows all of them in memory, as every instance does.
 *
 * <p>What is kept here is seen here at once, and by the others when they have read it. A change with a greater revision holds; of
 * two with the same, made at once on two instances, the one that Kafka has last.
 */
public final class SubscriptionLog implements SubscriptionStore, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Topics topics;
    private final KnownState state = new KnownState();
    private final PublishedNews news;
    private final LogReader reader;
    private final Admin admin;
    private SubscriptionPartitions partitions;
    private LogWriter writer;
    private Ownership ownership;

    private SubscriptionLog(
            Map<String, Object> client,
            Topics topics,
            AvroSerdes avro,
            PublishedNews news,
            Consumer<Delivery> arrivals,
            Runnable wake) {
        this.topics = topics;
        this.news = news;
        this.reader = new LogReader(client, topics, avro, state, news, arrivals, wake);
        this.admin = Admin.create(new HashMap<>(client));
    }

    /**
     * Starts to read, and returns when all that was kept until now is known.
     *
     * @param client settings of Kafka clients, the cluster's address among them
     * @param news takes in what is published of alerts
     * @param arrivals is told each message that is read
     * @param wake is called when something was read
     */
    public static SubscriptionLog start(
            Map<String, Object> client,
            Topics topics,
            AvroSerdes avro,
            PublishedNews news,
            Consumer<Delivery> arrivals,
            Runnable wake) {
        SubscriptionLog log = new SubscriptionLog(client, topics, avro, news, arrivals, wake);
        log.partitions = log.reader.start();
        log.writer = new LogWriter(client, topics, avro, log.partitions);
        await(log.reader.readUntilNow(), "the topics of subscriptions can't be read");
        log.ownership = Ownership.of(client, topics, log.reader::readUntilNow);
        return log;
    }

    /** Takes a part of the deliveries on; until then this instance only serves. */
    public void share() {
        ownership.start();
    }

    @Override
    public Optional<Subscription> find(SubscriptionId id) {
        return state.find(id);
    }

    @Override
    public Collection<Subscription> all() {
        return state.subscriptions();
    }

    @Override
    public void keep(Subscription subscription, AuditEntry why) {
        LogWriter.await(List.of(writer.write(subscription), writer.write(why)));
        state.put(subscription);
    }

    @Override
    public void remove(SubscriptionId id, AuditEntry why) {
        List<Future<RecordMetadata>> sent = new ArrayList<>(List.of(writer.remove(id), writer.write(why)));
        state.messages(id).forEach(message -> sent.add(writer.remove(message)));
        LogWriter.await(sent);
        state.remove(id);
    }

    @Override
    public void note(AuditEntry entry) {
        LogWriter.await(List.of(writer.write(entry)));
    }

    @Override
    public List<AuditEntry> audit() {
        return state.audit();
    }

    @Override
    public Collection<Delivery> messages(SubscriptionId subscription) {
        return state.messages(subscription);
    }

    @Override
    public Collection<Delivery> dead() {
        return state.dead();
    }

    @Override
    public void keep(Collection<Delivery> messages) {
        LogWriter.await(messages.stream().map(writer::write).toList());
        messages.forEach(state::put);
    }

    @Override
    public void forget(Collection<Delivery> messages) {
        LogWriter.await(messages.stream().map(writer::remove).toList());
        messages.forEach(message -> state.remove(message.subscription(), message.id()));
    }

    @Override
    public Collection<SubscriptionId> addressees() {
        return state.addressees();
    }

    @Override
    public List<AlertNews> newsFrom(long position) {
        return news.from(position);
    }

    @Override
    public Optional<YearMonth> plansAsOf() {
        return news.plansAsOf();
    }

    @Override
    public List<AlertNews> newsOfPlan(Subscription subscription) {
        return news.ofPlan(subscription);
    }

    @Override
    public boolean isOwn(SubscriptionId id) {
        return ownership.isOwn(partitions.of(topics.subscriptions(), id));
    }

    @Override
    public Optional<AlertNews> news(Told told) {
        return news.find(told);
    }

    @Override
    public boolean isOver(String alertId) {
        return news.isOver(alertId);
    }

    @Override
    public long alertsEnd() {
        TopicPartition alerts = new TopicPartition(topics.alerts(), 0);
        return await(
                        admin.listOffsets(
                                        Map.of(alerts, OffsetSpec.latest()),
                                        new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                                .partitionResult(alerts)
                                .toCompletionStage()
                                .toCompletableFuture(),
                        "Kafka doesn't say how far the alerts go")
                .offset();
    }

    private static <T> T await(Future<T> future, String failure) {
        try {
            return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(failure, e);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException(failure, e);
        }
    }

    @Override
    public void close() {
        if (ownership != null) {
            ownership.close();
        }
        reader.close();
        if (writer != null) {
            writer.close();
        }
        admin.close();
    }
}
