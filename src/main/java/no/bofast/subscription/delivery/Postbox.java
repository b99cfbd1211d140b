package no.bofast.subscription.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.bofast.subscription.AlertNews;
import no.bofast.subscription.Decider;
import no.bofast.subscription.Delivery;
import no.bofast.subscription.History;
import no.bofast.subscription.Outbox;
import no.bofast.subscription.Subscription;
import no.bofast.subscription.SubscriptionStore;

/** One subscriber's outbox at work: how far it has looked at the alerts, and whether an attempt is under way. For one thread. */
final class Postbox {

    private final Outbox outbox;
    private long seen;
    private int revision = -1;
    private boolean isBusy;

    Postbox(Decider decider, Subscription subscription, SubscriptionStore store) {
        this.outbox = new Outbox(decider, History.of(store.messages(subscription.id())));
    }

    /** Decides on what is new; returns the messages to keep. */
    List<Delivery> look(Subscription subscription, SubscriptionStore store, Instant now) {
        lookAgain(subscription);
        List<AlertNews> news = store.newsFrom(seen);
        if (!news.isEmpty()) {
            seen = news.get(news.size() - 1).position() + 1;
        }
        return outbox.take(subscription, news, now);
    }

    /** What was published just before a subscription became active may have been seen before that was known. */
    private void lookAgain(Subscription subscription) {
        if (subscription.revision() != revision) {
            revision = subscription.revision();
            seen = Math.min(seen, subscription.firstAlert());
        }
    }

    List<Delivery> due(Subscription subscription, Instant now) {
        return subscription.isActive() ? outbox.due(subscription, now) : List.of();
    }

    /** The message to try now, if none is under way. */
    Optional<Delivery> begin(Subscription subscription, Instant now) {
        Optional<Delivery> next = isBusy ? Optional.empty() : outbox.next(subscription, now);
        isBusy |= next.isPresent();
        return next;
    }

    /** An attempt has ended. */
    void end(Delivery tried) {
        isBusy = false;
        outbox.history().put(tried);
    }

    /** Another instance, or the API, has kept a message. */
    void arrived(Delivery message) {
        outbox.history().put(message);
    }

    /** The newest known of a message. */
    Delivery known(Delivery message) {
        return outbox.history().find(message.id()).orElse(message);
    }

    List<Delivery> giveUp(String why) {
        return outbox.giveUp(why);
    }
}
