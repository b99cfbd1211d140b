package no.bofast.subscription;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Keeps subscriptions and their messages where every instance sees them and a restart loses none.
 *
 * <p>What was kept is seen at once where it was kept, and soon after everywhere. For many threads.
 */
public interface SubscriptionStore {

    Optional<Subscription> find(SubscriptionId id);

    Collection<Subscription> all();

    /** Keeps a subscription; returns when it is safe. */
    void keep(Subscription subscription, AuditEntry why);

    /** Forgets a subscription and its messages. */
    void remove(SubscriptionId id, AuditEntry why);

    /** Notes what was done without a change of the subscription. */
    void note(AuditEntry entry);

    /** All that was done, oldest first. */
    List<AuditEntry> audit();

    /** The messages to a subscriber, in no order. */
    Collection<Delivery> messages(SubscriptionId subscription);

    /** All messages that were given up. */
    Collection<Delivery> dead();

    /** Keeps how far messages have come; returns when they are safe. */
    void keep(Collection<Delivery> messages);

    /** What was published at a position and later, in order. */
    List<AlertNews> newsFrom(long position);

    /** Whether this instance is the one that delivers to a subscription now. */
    boolean isOwn(SubscriptionId id);

    /** What was published of a change. */
    Optional<AlertNews> news(Told told);

    /** Position behind the last change of an alert that is published by now. */
    long alertsEnd();
}
