package no.bofast.subscription;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.bofast.subscription.Delivery.Kind;
import no.bofast.subscription.Delivery.State;

/**
 * The messages to one subscriber: takes in what happens, and says what must be kept and what is to be sent next.
 *
 * <p>What it returns must be kept before it is sent. A message is tried only when all before it are delivered or given up, so
 * that they arrive in order. Mutable, for one thread; no I/O.
 */
public final class Outbox {

    private final Decider decider;
    private final History history;

    public Outbox(Decider decider, History history) {
        this.decider = decider;
        this.history = history;
    }

    /** Decides on what was published; returns the messages that this made or changed. */
    public List<Delivery> take(Subscription subscription, List<AlertNews> published, Instant now) {
        List<Delivery> changed = new ArrayList<>();
        for (AlertNews news : published) {
            TellingDecision decision = decider.decide(subscription, news, history, now);
            if (decision instanceof TellingDecision.Send) {
                changed.add(kept(queued(subscription, gathered(subscription, news, now, now), now)));
            } else if (decision instanceof TellingDecision.Hold hold) {
                changed.add(kept(gathered(subscription, news, now, hold.until())));
            }
        }
        return changed;
    }

    private Delivery gathered(Subscription subscription, AlertNews news, Instant now, Instant due) {
        Kind kind = subscription.pace().digest() == Digest.NONE || due.equals(now) ? Kind.ALERT : Kind.DIGEST;
        return history.gathering(news.change().alertId())
                .map(open -> open.and(news))
                .orElseGet(() -> Delivery.gathering(subscription.id(), kind, news, now, due));
    }

    /** What has gathered long enough, now queued. */
    public List<Delivery> due(Subscription subscription, Instant now) {
        return history.waiting().stream()
                .filter(message ->
                        message.state() == State.GATHERING && !message.due().isAfter(now))
                .map(message -> kept(queued(subscription, message, now)))
                .toList();
    }

    /** A feed is fetched, so that nothing needs to be sent. */
    private Delivery queued(Subscription subscription, Delivery message, Instant now) {
        Delivery queued = message.queued(before(message), now);
        return subscription.channel().type() == Channel.Type.FEED
                ? queued.tried(State.DELIVERED, now, now, "published")
                : queued;
    }

    private long before(Delivery message) {
        return history.find(message.id()).isPresent()
                ? history.lastPosition()
                : Math.max(history.lastPosition(), message.position() - 1);
    }

    private Delivery kept(Delivery message) {
        history.put(message);
        return message;
    }

    /** The message that is to be tried now. */
    public Optional<Delivery> next(Subscription subscription, Instant now) {
        return subscription.isActive() ? head().filter(message -> !message.due().isAfter(now)) : Optional.empty();
    }

    private Optional<Delivery> head() {
        return history.waiting().stream()
                .filter(message -> message.state() == State.QUEUED)
                .findFirst();
    }

    /** Whether anything waits to be queued or sent. */
    public boolean isIdle() {
        return history.waiting().isEmpty();
    }

    public History history() {
        return history;
    }
}
