package no.bofast.subscription.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import no.bofast.subscription.Actor;
import no.bofast.subscription.AuditEntry;
import no.bofast.subscription.AuditEntry.Action;
import no.bofast.subscription.Channel;
import no.bofast.subscription.Decider;
import no.bofast.subscription.Delivery;
import no.bofast.subscription.Status;
import no.bofast.subscription.Subscription;
import no.bofast.subscription.SubscriptionId;
import no.bofast.subscription.SubscriptionStore;
import no.bofast.subscription.Subscriptions;
import no.bofast.subscription.delivery.DeliveryMeters.Outcome;

/**
 * Delivers to the subscriptions that are this instance's own: decides on what was published, keeps the messages that follow, and
 * only then has them sent; keeps what came of it.
 *
 * <p>So whatever is lost with a process is made again from what was kept: a change that is in no kept message is decided again, a
 * message not known to be delivered is sent again with the same id. All turns are taken by one thread; attempts run in
 * {@link Lanes}, one at a time for a subscription.
 */
public final class Dispatcher {

    private static final String GONE = "The receiver answered that it is gone for good.";

    private final SubscriptionStore store;
    private final Decider decider;
    private final Letters letters;
    private final Map<Channel.Type, Sender> senders;
    private final Settlement settlement;
    private final Lanes lanes;
    private final DeliveryMeters meters;
    private final Clock clock;
    private final Runnable wake;
    private final Map<SubscriptionId, Postbox> boxes = new HashMap<>();
    private final Queue<Attempt> ended = new ConcurrentLinkedQueue<>();
    private final Queue<Delivery> arrived = new ConcurrentLinkedQueue<>();

    /**
     * @param wake called by any thread when another turn is due at once
     */
    public Dispatcher(DispatcherParts parts, SubscriptionStore store, Lanes lanes, Clock clock, Runnable wake) {
        this.store = store;
        this.decider = parts.decider();
        this.letters = parts.letters();
        this.senders = parts.senders();
        this.settlement = new Settlement(parts.schedule(), parts.chance());
        this.meters = parts.meters();
        this.lanes = lanes;
        this.clock = clock;
        this.wake = wake;
    }

    /** Is told by any thread that a message was kept, here or elsewhere. */
    public void arrived(Delivery message) {
        arrived.add(message);
    }

    /** Does all that is to be done now. */
    public void turn() {
        Instant now = clock.instant();
        List<Delivery> changed = new ArrayList<>();
        takeIn();
        settle(changed, now);
        List<Subscription> own = own(now);
        for (Subscription subscription : own) {
            Postbox box = box(subscription);
            changed.addAll(box.look(subscription, store, now));
            changed.addAll(box.due(subscription, now));
        }
        store.keep(changed);
        own.forEach(subscription -> send(subscription, now));
    }

    /** Forgets everything that isn't kept, after a failure to keep it. */
    public void startAgain() {
        boxes.clear();
        ended.clear();
        arrived.clear();
    }

    private List<Subscription> own(Instant now) {
        List<Subscription> own = store.all().stream()
                .filter(subscription -> store.isOwn(subscription.id()))
                .filter(subscription -> !isExpired(subscription, now))
                .toList();
        boxes.keySet().retainAll(own.stream().map(Subscription::id).collect(Collectors.toSet()));
        return own;
    }

    private boolean isExpired(Subscription subscription, Instant now) {
        boolean expired = subscription.status() == Status.PENDING
                && subscription.createdAt().plus(Subscriptions.PATIENCE).isBefore(now);
        if (expired) {
            store.remove(subscription.id(), new AuditEntry(now, subscription.id(), Action.EXPIRE, Actor.BOFAST));
        }
        return expired;
    }

    private Postbox box(Subscription subscription) {
        return boxes.computeIfAbsent(subscription.id(), id -> new Postbox(decider, subscription, store));
    }

    private void takeIn() {
        for (Delivery message = arrived.poll(); message != null; message = arrived.poll()) {
            Postbox box = boxes.get(message.subscription());
            if (box != null) {
                box.arrived(message);
            }
        }
    }

    private void settle(List<Delivery> changed, Instant now) {
        for (Attempt attempt = ended.poll(); attempt != null; attempt = ended.poll()) {
            Postbox box = boxes.get(attempt.to().id());
            if (box != null) {
                settle(attempt, box, changed, now);
            }
        }
    }

    private void settle(Attempt attempt, Postbox box, List<Delivery> changed, Instant now) {
        Delivery tried = settlement.after(box.known(attempt.message()), attempt.result(), now);
        box.end(tried);
        changed.add(tried);
        meters.count(attempt.to().channel().type(), outcome(tried));
        if (attempt.result().outcome() == Result.Outcome.GONE) {
            changed.addAll(box.giveUp("receiver gone"));
            stop(attempt.to().id(), now);
        }
    }

    private static Outcome outcome(Delivery tried) {
        return switch (tried.state()) {
            case DELIVERED -> Outcome.DELIVERED;
            case DEAD -> Outcome.DEAD;
            case QUEUED, GATHERING -> Outcome.RETRIED;
        };
    }

    private void stop(SubscriptionId id, Instant now) {
        Optional<Subscription> standing = store.find(id);
        standing.ifPresent(subscription -> store.keep(
                subscription.inactive(Status.STOPPED, GONE, now), new AuditEntry(now, id, Action.STOP, Actor.BOFAST)));
    }

    private void send(Subscription subscription, Instant now) {
        box(subscription).begin(subscription, now).ifPresent(message -> {
            boolean isRetry = message.attempts() > 0;
            lanes.run(subscription.channel().type(), isRetry, () -> attempt(subscription, message));
        });
    }

    private void attempt(Subscription subscription, Delivery message) {
        ended.add(new Attempt(subscription, message, once(subscription, message)));
        wake.run();
    }

    private Result once(Subscription subscription, Delivery message) {
        try {
            Letter letter = letters.write(message, subscription, store::news);
            return senders.get(subscription.channel().type()).send(subscription, letter);
        } catch (RuntimeException e) {
            return Result.failed("internal error: " + e.getClass().getSimpleName());
        }
    }
}
