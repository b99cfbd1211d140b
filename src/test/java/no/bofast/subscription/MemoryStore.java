package no.bofast.subscription;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps subscriptions in memory, all of them this instance's own unless it is said otherwise. */
public final class MemoryStore implements SubscriptionStore {

    private final Map<SubscriptionId, Subscription> subscriptions = new ConcurrentHashMap<>();
    private final Map<MessageId, Delivery> messages = new ConcurrentHashMap<>();
    private PublishedNews news;
    private final List<AuditEntry> audit = new CopyOnWriteArrayList<>();

    private final Clock clock;
    private final Set<SubscriptionId> others = ConcurrentHashMap.newKeySet();
    private volatile Optional<RuntimeException> failure = Optional.empty();
    private long end;

    public MemoryStore() {
        this(Clock.systemUTC());
    }

    /** One that remembers what was published for as long as is usual, by a clock. */
    public MemoryStore(Clock clock) {
        this.clock = clock;
        this.news = new PublishedNews(clock, Retention.DEFAULT.time());
    }

    /** From now on subscribers may have planned; to be called before anything is published. */
    public void know(Plans plans) {
        news = news.with(plans, code -> "");
    }

    public void clear() {
        subscriptions.clear();
        messages.clear();
        audit.clear();
    }

    /** From now on a subscription is somebody else's. */
    public void lose(SubscriptionId id) {
        others.add(id);
    }

    /** From now on a subscription is this instance's own again. */
    public void regain(SubscriptionId id) {
        others.remove(id);
    }

    /** From now on no message is kept, until this is called without a failure. */
    public void failToKeep(Optional<RuntimeException> why) {
        failure = why;
    }

    public void publish(AlertNews... published) {
        for (AlertNews each : published) {
            news.publish(each.key(), each.position(), clock.instant(), each.change(), each.isWithdrawn());
            end = Math.max(end, each.position() + 1);
        }
    }

    public void add(Subscription subscription) {
        subscriptions.put(subscription.id(), subscription);
    }

    @Override
    public Optional<Subscription> find(SubscriptionId id) {
        return Optional.ofNullable(subscriptions.get(id));
    }

    @Override
    public Collection<Subscription> all() {
        return List.copyOf(subscriptions.values());
    }

    @Override
    public void keep(Subscription subscription, AuditEntry why) {
        subscriptions.put(subscription.id(), subscription);
        audit.add(why);
    }

    @Override
    public void remove(SubscriptionId id, AuditEntry why) {
        subscriptions.remove(id);
        messages.values().removeIf(message -> message.subscription().equals(id));
        audit.add(why);
    }

    @Override
    public void note(AuditEntry entry) {
        audit.add(entry);
    }

    @Override
    public List<AuditEntry> audit() {
        return List.copyOf(audit);
    }

    @Override
    public Collection<Delivery> messages(SubscriptionId subscription) {
        return messages.values().stream()
                .filter(message -> message.subscription().equals(subscription))
                .toList();
    }

    @Override
    public Collection<Delivery> dead() {
        return messages.values().stream()
                .filter(message -> message.state() == Delivery.State.DEAD)
                .toList();
    }

    @Override
    public void keep(Collection<Delivery> changed) {
        failure.ifPresent(why -> {
            throw why;
        });
        changed.forEach(message -> messages.merge(message.id(), message, Delivery::or));
    }

    @Override
    public void forget(Collection<Delivery> forgotten) {
        forgotten.forEach(message -> messages.remove(message.id()));
    }

    @Override
    public Collection<SubscriptionId> addressees() {
        return messages.values().stream().map(Delivery::subscription).distinct().toList();
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
        return !others.contains(id);
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
        return end;
    }
}
