package no.bofast.subscription;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps subscriptions in memory, all of them this instance's own. */
public final class MemoryStore implements SubscriptionStore {

    private final Map<SubscriptionId, Subscription> subscriptions = new ConcurrentHashMap<>();
    private final Map<MessageId, Delivery> messages = new ConcurrentHashMap<>();
    private final NavigableMap<Long, AlertNews> news = new ConcurrentSkipListMap<>();
    private final List<AuditEntry> audit = new CopyOnWriteArrayList<>();

    public void clear() {
        subscriptions.clear();
        messages.clear();
        news.clear();
        audit.clear();
    }

    public void publish(AlertNews... published) {
        for (AlertNews each : published) {
            news.put(each.position(), each);
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
        changed.forEach(message -> messages.put(message.id(), message));
    }

    @Override
    public List<AlertNews> newsFrom(long position) {
        return new ArrayList<>(news.tailMap(position, true).values());
    }

    @Override
    public boolean isOwn(SubscriptionId id) {
        return true;
    }

    @Override
    public Optional<AlertNews> news(Told told) {
        return news.values().stream().filter(each -> each.told().equals(told)).findFirst();
    }

    @Override
    public long alertsEnd() {
        return news.isEmpty() ? 0 : news.lastKey() + 1;
    }
}
