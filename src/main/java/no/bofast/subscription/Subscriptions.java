package no.bofast.subscription;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.bofast.subscription.AuditEntry.Action;
import no.bofast.subscription.SubscriptionRefused.Why;

/** All that may be asked of subscriptions from outside; who may ask is decided there. For many threads. */
public final class Subscriptions {

    /** How long an unproven address may take. */
    public static final Duration PATIENCE = Duration.ofHours(48);

    /** After so long a feed of the public's that nobody fetches is taken away. */
    public static final Duration UNFETCHED = Duration.ofDays(90);

    private static final Duration ROTATION = Duration.ofHours(24);

    private final SubscriptionStore store;
    private final Gateway gateway;
    private final Secrets secrets;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Subscriptions(SubscriptionStore store, Gateway gateway, Secrets secrets, Clock clock) {
        this.store = store;
        this.gateway = gateway;
        this.secrets = secrets;
        this.clock = clock;
    }

    public Secrets secrets() {
        return secrets;
    }

    public SubscriptionStore store() {
        return store;
    }

    /** Why nobody can subscribe through a channel here; empty if they can. */
    public Optional<String> closed(Channel.Type type) {
        return gateway.closed(type);
    }

    /** Makes a subscription. It counts when its address is proven, that of a webhook and a feed at once. */
    public Subscription create(Wish wish, Owner owner, Actor actor) {
        gateway.closed(wish.channel().type()).ifPresent(why -> {
            throw new SubscriptionRefused(Why.CLOSED, why);
        });
        gateway.check(wish.channel());
        SubscriptionLimits.check(wish.channel(), owner, store.all());
        Instant now = clock.instant();
        Subscription made = Subscription.pending(
                SubscriptionId.of(chance()), wish.interest(), wish.channel(), wish.language(), wish.pace(), owner, now);
        store.keep(made, new AuditEntry(now, made.id(), Action.CREATE, actor));
        return proven(made, actor);
    }

    /** Asks the address again to prove itself. */
    public Subscription verify(Subscription subscription, Actor actor) {
        return subscription.status() == Status.PENDING ? proven(subscription, actor) : subscription;
    }

    private Subscription proven(Subscription subscription, Actor actor) {
        Optional<String> missing = gateway.prove(subscription);
        return missing.map(why ->
                        keep(subscription.inactive(Status.PENDING, why, clock.instant()), Action.CHALLENGE, actor))
                .orElseGet(() -> activate(subscription, Action.CONFIRM, actor));
    }

    /** Whoever shows the right secret proves that the mail reached them. */
    public Subscription confirm(Subscription subscription) {
        return subscription.status() == Status.PENDING
                ? activate(subscription, Action.CONFIRM, Actor.HOLDER)
                : subscription;
    }

    public Subscription pause(Subscription subscription, Actor actor) {
        if (!subscription.isActive()) {
            throw conflict(subscription, "Only an active subscription can be paused");
        }
        return keep(subscription.inactive(Status.PAUSED, "Paused by its owner.", clock.instant()), Action.PAUSE, actor);
    }

    /** From now on it is told again; what happened meanwhile isn't sent. */
    public Subscription resume(Subscription subscription, Actor actor) {
        if (subscription.status() == Status.PENDING) {
            throw conflict(subscription, "Its address isn't proven yet");
        }
        return subscription.isActive() ? subscription : activate(subscription, Action.RESUME, actor);
    }

    private Subscription activate(Subscription subscription, Action action, Actor actor) {
        return keep(subscription.active(store.alertsEnd(), clock.instant()), action, actor);
    }

    /**
     * Gives a webhook a new signing secret, and a feed a new key. For a day a webhook's secret before signs as well; a feed's key before
     * reads nothing from now on, since whoever found it would read on.
     */
    public Subscription rotate(Subscription subscription, Actor actor) {
        Duration overlap = switch (subscription.channel().type()) {
            case WEBHOOK -> ROTATION;
            case FEED -> Duration.ZERO;
            case EMAIL ->
                throw new SubscriptionRefused(
                        Why.CONFLICT, "Only webhooks and feeds have a secret that can be renewed.");
        };
        return keep(subscription.rotated(overlap, clock.instant()), Action.ROTATE, actor);
    }

    /** Notes that the owner of a subscription showed its token, or that a feed was fetched. */
    public void shown(Subscription subscription, Actor actor) {
        Instant now = clock.instant();
        if (subscription.owner().isNews(now)) {
            store.keep(subscription.shown(now), new AuditEntry(now, subscription.id(), Action.SHOW, actor));
        }
    }

    public void delete(SubscriptionId id, Actor actor) {
        store.remove(id, new AuditEntry(clock.instant(), id, Action.DELETE, actor));
    }

    /** Sends a test message; returns its id. */
    public MessageId test(Subscription subscription, Actor actor) {
        if (!subscription.isActive()) {
            throw conflict(subscription, "Only an active subscription can be tested");
        }
        MessageId id = MessageId.ofTest(subscription.id(), chance());
        long last = store.messages(subscription.id()).stream()
                .mapToLong(Delivery::position)
                .max()
                .orElse(-1);
        store.keep(List.of(Delivery.test(id, subscription.id(), last + 1, clock.instant())));
        store.note(new AuditEntry(clock.instant(), subscription.id(), Action.TEST, actor));
        return id;
    }

    /** Sends a message again that was given up; it keeps its id. */
    public Delivery resend(MessageId id, Actor actor) {
        Delivery dead = store.dead().stream()
                .filter(message -> message.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new SubscriptionRefused(Why.UNKNOWN, "No dead letter has this id."));
        Delivery again = dead.queued(dead.position() - 1, clock.instant());
        store.keep(List.of(again));
        store.note(new AuditEntry(clock.instant(), dead.subscription(), Action.RESEND, actor));
        return again;
    }

    /** The messages that a subscriber may fetch, in their order. */
    public List<Delivery> messages(SubscriptionId id) {
        return store.messages(id).stream()
                .sorted(Comparator.comparing(Delivery::position)
                        .thenComparing(message -> message.id().value()))
                .toList();
    }

    private Subscription keep(Subscription changed, Action action, Actor actor) {
        store.keep(changed, new AuditEntry(changed.changedAt(), changed.id(), action, actor));
        return changed;
    }

    private static SubscriptionRefused conflict(Subscription subscription, String why) {
        return new SubscriptionRefused(
                Why.CONFLICT, why + "; this one is " + subscription.status().label() + ".");
    }

    private byte[] chance() {
        byte[] bytes = new byte[SubscriptionId.RANDOM_BYTES];
        random.nextBytes(bytes);
        return bytes;
    }
}
