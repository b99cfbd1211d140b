package no.bofast.subscription.log;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import no.bofast.subscription.AlertNews;
import no.bofast.subscription.AuditEntry;
import no.bofast.subscription.Delivery;
import no.bofast.subscription.MessageId;
import no.bofast.subscription.Subscription;
import no.bofast.subscription.SubscriptionId;
import no.bofast.subscription.Told;
import no.bofast.warning.AlertChange;

/** All that the topics say now, in memory. For many threads. */
final class KnownState {

    private final Map<SubscriptionId, Subscription> subscriptions = new ConcurrentHashMap<>();
    private final Map<SubscriptionId, Map<MessageId, Delivery>> messages = new ConcurrentHashMap<>();
    private final NavigableMap<Long, AlertNews> news = new ConcurrentSkipListMap<>();
    /** What was published last under each key. */
    private final Map<String, AlertNews> byKey = new ConcurrentHashMap<>();

    private final Map<Told, AlertNews> byTold = new ConcurrentHashMap<>();
    private final Collection<AuditEntry> audit = new ConcurrentLinkedQueue<>();

    void put(Subscription subscription) {
        subscriptions.merge(
                subscription.id(),
                subscription,
                (known, other) -> other.revision() >= known.revision() ? other : known);
    }

    void remove(SubscriptionId id) {
        subscriptions.remove(id);
    }

    void put(Delivery message) {
        messages.computeIfAbsent(message.subscription(), unused -> new ConcurrentHashMap<>())
                .merge(message.id(), message, (known, other) -> other.revision() >= known.revision() ? other : known);
    }

    void remove(SubscriptionId subscription, MessageId message) {
        messages.computeIfPresent(subscription, (unused, byId) -> {
            byId.remove(message);
            return byId.isEmpty() ? null : byId;
        });
    }

    /** Takes in what was published, position by position; what was read before changes nothing. For one thread. */
    void publish(String key, long position, AlertChange change, boolean isWithdrawn) {
        if (!news.containsKey(position)) {
            AlertNews published =
                    AlertNews.after(Optional.ofNullable(byKey.get(key)), key, position, change, isWithdrawn);
            byKey.put(key, published);
            byTold.put(published.told(), published);
            news.put(position, published);
        }
    }

    void put(AuditEntry entry) {
        audit.add(entry);
    }

    Optional<Subscription> find(SubscriptionId id) {
        return Optional.ofNullable(subscriptions.get(id));
    }

    Collection<Subscription> subscriptions() {
        return List.copyOf(subscriptions.values());
    }

    Collection<Delivery> messages(SubscriptionId subscription) {
        return List.copyOf(messages.getOrDefault(subscription, Map.of()).values());
    }

    /** Those of subscriptions that are no more are left out. */
    Collection<Delivery> dead() {
        return new HashMap<>(messages)
                .entrySet().stream()
                        .filter(of -> subscriptions.containsKey(of.getKey()))
                        .flatMap(of -> of.getValue().values().stream())
                        .filter(message -> message.state() == Delivery.State.DEAD)
                        .toList();
    }

    List<AlertNews> newsFrom(long position) {
        return new ArrayList<>(news.tailMap(position, true).values());
    }

    Optional<AlertNews> news(Told told) {
        return Optional.ofNullable(byTold.get(told));
    }

    List<AuditEntry> audit() {
        return List.copyOf(audit);
    }
}
