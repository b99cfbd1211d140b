package no.bofast.subscription.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.bofast.subscription.Actor;
import no.bofast.subscription.AuditEntry;
import no.bofast.subscription.AuditEntry.Action;
import no.bofast.subscription.Channel;
import no.bofast.subscription.Delivery;
import no.bofast.subscription.Status;
import no.bofast.subscription.Subscription;
import no.bofast.subscription.SubscriptionId;
import no.bofast.subscription.SubscriptionStore;
import no.bofast.subscription.delivery.DeliveryMeters.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers to the subscriptions that are this instance's own: decides on what was published, keeps the messages that follow, and
 * only then has them sent; keeps what came of it.
 *
 * <p>So whatever is lost with a process is made again from what was kept: a change that is in no kept message is decided again, a
 * message not known to be delivered is sent again with the same id. All turns are taken by one thread; attempts run in
 * {@link Lanes}, one at a time for a subscription.
 */
public final class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private static final String GONE = "The receiver answered that it is gone for good.";

    private final SubscriptionStore store;
    private final Letters letters;
    private final Map<Channel.Type, Sender> senders;
    private final AfterAttempt afterAttempt;
    private final Lanes lanes;
    private final DeliveryMeters meters;
    private final Clock clock;
    private final Runnable wake;
    private final Postboxes boxes;
    private final Housekeeping housekeeping;
    private final Attempts attempts = new Attempts();

    /**
     * @param wake called by any thread when another turn is due at once
     */
    public Dispatcher(DispatcherParts parts, SubscriptionStore store, Lanes lanes, Clock clock, Runnable wake) {
        this.store = store;
        this.letters = parts.letters();
        this.senders = parts.senders();
        this.afterAttempt = new AfterAttempt(parts.schedule(), parts.chance());
        this.meters = parts.meters();
        this.boxes = new Postboxes(store, parts.decider());
        this.housekeeping = new Housekeeping(store, parts.retention());
        this.lanes = lanes;
        this.clock = clock;
        this.wake = wake;
    }

    /** Is told by any thread that a message was kept, here or elsewhere. */
    public void arrived(Delivery message) {
        boxes.arrived(message);
    }

    /** Does all that is to be done now. */
    public void turn() {
        Instant now = clock.instant();
        housekeeping.removeExpired(now);
        List<Subscription> own = boxes.own(now);
        List<Attempt> ended = attempts.ended();
        List<Delivery> changed = new ArrayList<>();
        ended.forEach(attempt -> changed.addAll(settled(attempt, now)));
        own.stream()
                .filter(subscription -> ended.stream().noneMatch(attempt -> attempt.isGone(subscription)))
                .forEach(subscription ->
                        boxes.with(subscription, now, box -> changed.addAll(box.look(subscription, store, now))));
        store.keep(changed);
        changed.forEach(boxes::put);
        ended.forEach(attempt -> close(attempt, now));
        own.forEach(subscription -> boxes.with(subscription, now, box -> send(box, subscription, now)));
        boxes.giveUp(housekeeping.forgetOld(now));
    }

    /** Forgets everything that isn't kept, after a failure to keep it; but not the attempts under way. */
    public void startAgain() {
        boxes.clear();
    }

    /** What changes by an attempt; of what is somebody else's by now only what is certain, that it was delivered. */
    private List<Delivery> settled(Attempt attempt, Instant now) {
        boolean isOwn = store.isOwn(attempt.to().id());
        List<Delivery> changed = new ArrayList<>();
        known(attempt)
                .filter(known -> isOwn || attempt.isDelivered())
                .ifPresent(known -> changed.add(afterAttempt.after(known, attempt.result(), now)));
        if (attempt.isGone() && isOwn) {
            changed.addAll(givenUp(attempt));
        }
        return changed;
    }

    /** The message of an attempt, as it is kept now; empty if it was taken away meanwhile. */
    private Optional<Delivery> known(Attempt attempt) {
        return store.messages(attempt.to().id()).stream()
                .filter(message -> message.id().equals(attempt.message().id()))
                .findFirst();
    }

    /** All else that waits for a receiver who is gone. */
    private List<Delivery> givenUp(Attempt attempt) {
        return store.messages(attempt.to().id()).stream()
                .filter(message -> message.isWaiting()
                        && !message.id().equals(attempt.message().id()))
                .map(message -> message.dead("receiver gone"))
                .toList();
    }

    /** What came of an attempt is kept. */
    private void close(Attempt attempt, Instant now) {
        if (attempt.isGone()) {
            stop(attempt.to().id(), now);
        }
        attempts.close(attempt);
        known(attempt).ifPresent(message -> meters.count(attempt.to().channel().type(), outcome(message)));
    }

    private static Outcome outcome(Delivery tried) {
        return switch (tried.state()) {
            case DELIVERED -> Outcome.DELIVERED;
            case DEAD -> Outcome.DEAD;
            case QUEUED, GATHERING -> Outcome.RETRIED;
        };
    }

    private void stop(SubscriptionId id, Instant now) {
        store.find(id)
                .filter(subscription -> subscription.status() != Status.STOPPED && store.isOwn(id))
                .ifPresent(subscription -> store.keep(
                        subscription.inactive(Status.STOPPED, GONE, now),
                        new AuditEntry(now, id, Action.STOP, Actor.BOFAST)));
    }

    private void send(Postbox box, Subscription subscription, Instant now) {
        if (!attempts.areUnderWay(subscription.id())) {
            box.next(subscription, now).ifPresent(message -> begin(subscription, message));
        }
    }

    private void begin(Subscription subscription, Delivery message) {
        boolean isRetry = message.attempts() > 0;
        attempts.begin(
                subscription.id(),
                () -> lanes.run(subscription.channel().type(), isRetry, () -> attempt(subscription, message)));
    }

    private void attempt(Subscription subscription, Delivery message) {
        attempts.end(new Attempt(subscription, message, once(subscription, message)));
        wake.run();
    }

    /** Whatever goes wrong is a failed attempt: nobody else would tell that this one is over. */
    private Result once(Subscription subscription, Delivery message) {
        try {
            Letter letter = letters.write(message, subscription, store.messages(subscription.id()), store::news);
            if (letter.isEmpty()) {
                return Result.refused("its reader may not see it any more");
            }
            return senders.get(subscription.channel().type()).send(subscription, letter);
        } catch (RuntimeException | Error bug) {
            LOG.error("A message to subscription {} couldn't be sent", subscription.id(), bug);
            return Result.failed("internal error: " + bug.getClass().getSimpleName());
        }
    }
}
