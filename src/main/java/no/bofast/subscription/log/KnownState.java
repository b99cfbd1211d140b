package no.bofast.subscription.log;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import no.bofast.subscription.AuditEntry;
import no.bofast.subscription.Delivery;
import no.bofast.subscription.MessageId;
import no.bofast.subscription.Subscription;
import no.bofast.subscription.SubscriptionId;

/**
 * What the topics say now of subscriptions, their messages and who did what, in memory.
 *
 * <p>Bounds: subscriptions by the limits of who may have how many; messages by their retention; of the audit trail the last
 * {@value #AUDIT_ENTRIES} entries, all of which the topic has. For many threads.
 */
final class KnownState {

    static final int AUDIT_ENTRIES = 10_000;

    private final Map<SubscriptionId, Subscription> subscriptions = new ConcurrentHashMap<>();
    private final Map<SubscriptionId, Map<MessageId, Delivery>> messages = new ConcurrentHashMap<>();
    private final Deque<AuditEntry> audit = new ArrayDeque<>();

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
                .merge(message.id(), message, Delivery::or);
    }

    void remove(SubscriptionId subscription, MessageId message) {
        messages.computeIfPresent(subscription, (unused, byId) -> {
            byId.remove(message);
            return byId.isEmpty() ? null : byId;
        });
    }

    void put(AuditEntry entry) {
        synchronized (audit) {
            audit.addLast(entry);
            if (audit.size() > AUDIT_ENTRIES) {
                audit.removeFirst();
            }
        }
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

    Collection<SubscriptionId> addressees() {
        return List.copyOf(messages.keySet());
    }

    List<AuditEntry> audit() {
        synchronized (audit) {
            return List.copyOf(audit);
        }
    }
}
