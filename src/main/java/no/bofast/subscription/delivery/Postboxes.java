package no.bofast.subscription.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import no.bofast.subscription.Decider;
import no.bofast.subscription.Delivery;
import no.bofast.subscription.MessageId;
import no.bofast.subscription.Subscription;
import no.bofast.subscription.SubscriptionId;
import no.bofast.subscription.SubscriptionStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The postboxes of the subscriptions that are this instance's own, made from what is kept when they are asked for first.
 *
 * <p>What fails in one of them is told, and hinders no other: that one rests for a minute and is then made anew. Bounds: a box for
 * each subscription, and of what has arrived the newest of each message. For one thread, but for what arrives.
 */
final class Postboxes {

    private static final Logger LOG = LoggerFactory.getLogger(Postboxes.class);
    private static final Duration REST = Duration.ofMinutes(1);

    private final SubscriptionStore store;
    private final Decider decider;
    private final Map<SubscriptionId, Postbox> boxes = new HashMap<>();
    private final Map<SubscriptionId, Instant> restingUntil = new HashMap<>();
    private final Map<MessageId, Delivery> arrived = new ConcurrentHashMap<>();

    Postboxes(SubscriptionStore store, Decider decider) {
        this.store = store;
        this.decider = decider;
    }

    /** Is told by any thread that a message was kept, here or elsewhere. */
    void arrived(Delivery message) {
        arrived.merge(message.id(), message, Delivery::or);
    }

    /** The subscriptions to work for now; the boxes of all others are given up, and these know what has arrived. */
    List<Subscription> own(Instant now) {
        restingUntil.values().removeIf(until -> !until.isAfter(now));
        List<Subscription> own = store.all().stream()
                .filter(subscription -> store.isOwn(subscription.id()))
                .filter(subscription -> !restingUntil.containsKey(subscription.id()))
                .toList();
        boxes.keySet().retainAll(own.stream().map(Subscription::id).collect(Collectors.toSet()));
        arrived.keySet().forEach(id -> put(arrived.remove(id)));
        return own;
    }

    /** Does something with a subscription's box. */
    void with(Subscription subscription, Instant now, Consumer<Postbox> work) {
        SubscriptionId id = subscription.id();
        try {
            work.accept(boxes.computeIfAbsent(id, unused -> new Postbox(decider, subscription, store)));
        } catch (RuntimeException | Error bug) {
            LOG.error("Deliveries to subscription {} rest for {} s", id, REST.toSeconds(), bug);
            boxes.remove(id);
            restingUntil.put(id, now.plus(REST));
        }
    }

    /** Takes in how far a message has come. */
    void put(Delivery message) {
        Optional.ofNullable(boxes.get(message.subscription())).ifPresent(box -> box.put(message));
    }

    /** Gives boxes up, to be made anew. */
    void giveUp(Collection<SubscriptionId> subscriptions) {
        subscriptions.forEach(boxes::remove);
    }

    void clear() {
        boxes.clear();
    }
}
