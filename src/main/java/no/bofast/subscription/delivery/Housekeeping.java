package no.bofast.subscription.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import no.bofast.subscription.Actor;
import no.bofast.subscription.AuditEntry;
import no.bofast.subscription.AuditEntry.Action;
import no.bofast.subscription.Delivery;
import no.bofast.subscription.Retention;
import no.bofast.subscription.Subscription;
import no.bofast.subscription.SubscriptionId;
import no.bofast.subscription.SubscriptionStore;

/**
 * Takes away what is out of date, of the subscriptions that are this instance's own: those whose address was never proven, and old
 * messages, also to subscribers who are none any more. For one thread.
 */
final class Housekeeping {

    private static final Duration BETWEEN_FORGETTINGS = Duration.ofHours(1);

    private final SubscriptionStore store;
    private final Retention retention;
    private Instant nextForgetting = Instant.MIN;

    Housekeeping(SubscriptionStore store, Retention retention) {
        this.store = store;
        this.retention = retention;
    }

    void removeExpired(Instant now) {
        store.all().stream()
                .filter(subscription -> subscription.isExpired(now))
                .map(Subscription::id)
                .filter(store::isOwn)
                .forEach(id -> store.remove(id, new AuditEntry(now, id, Action.EXPIRE, Actor.BOFAST)));
    }

    /** Forgets old messages once an hour; returns the subscriptions that they were to. */
    List<SubscriptionId> forgetOld(Instant now) {
        if (now.isBefore(nextForgetting)) {
            return List.of();
        }
        nextForgetting = now.plus(BETWEEN_FORGETTINGS);
        return store.addressees().stream()
                .filter(store::isOwn)
                .filter(addressee -> !forgotten(addressee, now).isEmpty())
                .toList();
    }

    private List<Delivery> forgotten(SubscriptionId addressee, Instant now) {
        List<Delivery> past = retention.past(store.messages(addressee), store::isOver, now);
        if (!past.isEmpty()) {
            store.forget(past);
        }
        return past;
    }
}
