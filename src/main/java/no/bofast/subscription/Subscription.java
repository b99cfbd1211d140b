package no.bofast.subscription;

import java.time.Duration;
import java.time.Instant;
import no.bofast.words.Language;

/**
 * Somebody's wish to be told of alerts.
 *
 * @param statusReason why it is not active, in one sentence; may be empty
 * @param firstAlert position of the first change of an alert that it is told of
 * @param secretGeneration which of the secrets holds that sign to a webhook or read a feed
 * @param previousSecretUntil until when the secret before signs as well
 * @param revision counts the changes; the greatest holds
 */
public record Subscription(
        SubscriptionId id,
        Interest interest,
        Channel channel,
        Language language,
        Pace pace,
        Owner owner,
        Status status,
        String statusReason,
        long firstAlert,
        int secretGeneration,
        Instant previousSecretUntil,
        Instant createdAt,
        Instant changedAt,
        int revision) {

    /** One that waits until its address is proven. */
    public static Subscription pending(
            SubscriptionId id,
            Interest interest,
            Channel channel,
            Language language,
            Pace pace,
            Owner owner,
            Instant now) {
        return new Subscription(
                id, interest, channel, language, pace, owner, Status.PENDING, "", 0, 1, Instant.EPOCH, now, now, 0);
    }

    /** Whether its address wasn't proven in time, or it is a feed of the public's that nobody has fetched for long. */
    public boolean isExpired(Instant now) {
        return status == Status.PENDING
                        && createdAt.plus(Subscriptions.PATIENCE).isBefore(now)
                || isUnfetched(now);
    }

    /** Of those that were made before fetching was noted it isn't known: they wait for the first time. */
    private boolean isUnfetched(Instant now) {
        Instant fetched = owner.shownAt();
        return channel.type() == Channel.Type.FEED
                && owner.isPublic()
                && fetched.isAfter(Instant.EPOCH)
                && fetched.plus(Subscriptions.UNFETCHED).isBefore(now);
    }

    public boolean isActive() {
        return status == Status.ACTIVE;
    }

    /** Told of everything from a position of the alerts on. */
    public Subscription active(long fromAlert, Instant now) {
        return changed(Status.ACTIVE, "", fromAlert, now);
    }

    /** Told of nothing, for a reason. */
    public Subscription inactive(Status why, String reason, Instant now) {
        return changed(why, reason, firstAlert, now);
    }

    private Subscription changed(Status to, String reason, long fromAlert, Instant now) {
        return new Subscription(
                id,
                interest,
                channel,
                language,
                pace,
                owner,
                to,
                reason,
                fromAlert,
                secretGeneration,
                previousSecretUntil,
                createdAt,
                now,
                revision + 1);
    }

    /** Whose owner showed its token, or fetched its feed, again. */
    public Subscription shown(Instant now) {
        return new Subscription(
                id,
                interest,
                channel,
                language,
                pace,
                owner.shown(now),
                status,
                statusReason,
                firstAlert,
                secretGeneration,
                previousSecretUntil,
                createdAt,
                changedAt,
                revision + 1);
    }

    /** With a new secret; the one before holds as well for a while. */
    public Subscription rotated(Duration overlap, Instant now) {
        return new Subscription(
                id,
                interest,
                channel,
                language,
                pace,
                owner,
                status,
                statusReason,
                firstAlert,
                secretGeneration + 1,
                now.plus(overlap),
                createdAt,
                now,
                revision + 1);
    }
}
