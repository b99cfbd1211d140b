package no.bofast.subscription.delivery;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.bofast.subscription.AlertNews;
import no.bofast.subscription.Decider;
import no.bofast.subscription.Delivery;
import no.bofast.subscription.History;
import no.bofast.subscription.Outbox;
import no.bofast.subscription.Subscription;
import no.bofast.subscription.SubscriptionStore;

/** One subscriber's outbox at work, and how far it has looked at the alerts. For one thread. */
final class Postbox {

    private final Outbox outbox;
    private long seen;
    /** As which month began the subscriber's plan was looked at. */
    private Optional<YearMonth> plannedAsOf = Optional.empty();

    private int revision = -1;

    Postbox(Decider decider, Subscription subscription, SubscriptionStore store) {
        this.outbox = new Outbox(decider, History.of(store.messages(subscription.id())));
    }

    /** Decides on what is new, and queues what has gathered long enough; returns the messages to keep. */
    List<Delivery> look(Subscription subscription, SubscriptionStore store, Instant now) {
        lookAgain(subscription);
        List<AlertNews> news = store.newsFrom(seen);
        if (!news.isEmpty()) {
            seen = news.get(news.size() - 1).position() + 1;
        }
        List<Delivery> changed = new ArrayList<>(outbox.take(subscription, news, now));
        changed.addAll(outbox.take(subscription, ofPlan(subscription, store), now));
        if (subscription.isActive()) {
            changed.addAll(outbox.due(subscription, now));
        }
        return changed;
    }

    /** Once a month, and when the subscription is another. */
    private List<AlertNews> ofPlan(Subscription subscription, SubscriptionStore store) {
        Optional<YearMonth> month = store.plansAsOf();
        if (month.equals(plannedAsOf)) {
            return List.of();
        }
        plannedAsOf = month;
        return store.newsOfPlan(subscription);
    }

    /** What was published just before a subscription became active may have been seen before that was known. */
    private void lookAgain(Subscription subscription) {
        if (subscription.revision() != revision) {
            revision = subscription.revision();
            seen = Math.min(seen, subscription.firstAlert());
            plannedAsOf = Optional.empty();
        }
    }

    /** The message to try now. */
    Optional<Delivery> next(Subscription subscription, Instant now) {
        return outbox.next(subscription, now);
    }

    /** Takes in how far a message has come, here or elsewhere. */
    void put(Delivery message) {
        outbox.history().put(message);
    }
}
