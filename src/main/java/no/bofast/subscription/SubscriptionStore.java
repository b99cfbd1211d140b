package no.bofast.subscription;

import java.time.YearMonth;
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

    /** What was done last, oldest first. */
    List<AuditEntry> audit();

    /** The messages to a subscriber, in no order. */
    Collection<Delivery> messages(SubscriptionId subscription);

    /** All messages that were given up. */
    Collection<Delivery> dead();

    /** Keeps how far messages have come; returns when they are safe. */
    void keep(Collection<Delivery> messages);

    /** Forgets messages; returns when that is safe. */
    void forget(Collection<Delivery> messages);

    /** Whom the messages that are known are to, also those who are subscribers no more. */
    Collection<SubscriptionId> addressees();

    /** What was published at a position and later and may still be told, in order. */
    List<AlertNews> newsFrom(long position);

    /** As which month began plans are judged; what is told of them before the next one is the same. */
    Optional<YearMonth> plansAsOf();

    /** What is to be told of a subscriber's plan. */
    List<AlertNews> newsOfPlan(Subscription subscription);

    /** Whether this instance is the one that delivers to a subscription now. */
    boolean isOwn(SubscriptionId id);

    /** What was published of a change. */
    Optional<AlertNews> news(Told told);

    /** Whether an alert goes on no more. */
    boolean isOver(String alertId);

    /** Position behind the last change of an alert that is published by now. */
    long alertsEnd();
}
