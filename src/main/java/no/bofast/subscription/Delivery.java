package no.bofast.subscription;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A message to one subscriber, and how far it has come.
 *
 * @param told what it tells, oldest first; empty for a test
 * @param position orders the messages of a subscription
 * @param since when it was queued; while it gathers, when it began
 * @param due before this it isn't queued (gathering) or tried (queued)
 * @param attempts how often it has been tried since it was queued
 * @param lastAttempt {@link Instant#EPOCH} if it was never tried
 * @param lastResult what came of that, in a few words
 * @param revision counts the changes; the greatest holds
 */
public record Delivery(
        MessageId id,
        SubscriptionId subscription,
        Kind kind,
        List<Told> told,
        State state,
        long position,
        Instant since,
        Instant due,
        int attempts,
        Instant lastAttempt,
        String lastResult,
        int revision) {

    /** What it is. */
    public enum Kind {
        ALERT,
        DIGEST,
        TEST
    }

    /**
     * How far it has come.
     *
     * <pre>
     *  ┌───────────┐  due   ┌────────┐  taken by the receiver   ┌───────────┐
     *  │ GATHERING │ ─────▶ │ QUEUED │ ───────────────────────▶ │ DELIVERED │ ──┐
     *  └───────────┘        └────────┘                          └───────────┘   │  when it is old enough
     *        │               │ ▲ ▲  │ failed, and tried again         ▲         ├─▶ and its alerts are over:
     *        │ the receiver  │ │ └──┘                                 │ taken   │  forgotten
     *        │ is gone       │ │ sent again by the operator           │ after   │
     *        ▼   given up    ▼ │                                      │ all     │
     *       ┌────────────────────┐                                    │         │
     *       │        DEAD        │ ───────────────────────────────────┴─────────┘
     *       └────────────────────┘
     * </pre>
     *
     * <p>Nothing leaves DELIVERED but by being forgotten. A test begins QUEUED; to a feed a message is DELIVERED as soon as it is due.
     */
    public enum State {
        /** More may be added until it is due. */
        GATHERING,
        QUEUED,
        /** The receiver took it; of a feed, it may be fetched. */
        DELIVERED,
        /** Given up; the operator may send it again. */
        DEAD
    }

    public Delivery {
        told = List.copyOf(told);
    }

    /** One that begins to gather changes. */
    static Delivery gathering(SubscriptionId subscription, Kind kind, AlertNews first, Instant now, Instant due) {
        return new Delivery(
                MessageId.of(subscription, first.told()),
                subscription,
                kind,
                List.of(first.told()),
                State.GATHERING,
                first.position(),
                now,
                due,
                0,
                Instant.EPOCH,
                "",
                0);
    }

    /** A test, to be sent at once. */
    public static Delivery test(MessageId id, SubscriptionId subscription, long position, Instant now) {
        return new Delivery(
                id, subscription, Kind.TEST, List.of(), State.QUEUED, position, now, now, 0, Instant.EPOCH, "", 0);
    }

    /** Which of two states of it holds: the greater revision, of two the one that came later; but what was delivered stays so. */
    public Delivery or(Delivery later) {
        if (isDelivered() != later.isDelivered()) {
            return isDelivered() ? this : later;
        }
        return later.revision >= revision ? later : this;
    }

    public boolean isDelivered() {
        return state == State.DELIVERED;
    }

    /** When something happened to it last. */
    Instant movedAt() {
        return lastAttempt.isAfter(since) ? lastAttempt : since;
    }

    /** Whether it is neither delivered nor given up. */
    public boolean isWaiting() {
        return state == State.GATHERING || state == State.QUEUED;
    }

    /** Whether it was tried in vain, and is to be tried again. */
    public boolean isFailing() {
        return state == State.QUEUED && attempts > 0;
    }

    public boolean tellsOf(String alertId) {
        return told.stream().anyMatch(change -> change.alertId().equals(alertId));
    }

    /** With one change more. */
    Delivery and(AlertNews news) {
        List<Told> more = Stream.concat(told.stream(), Stream.of(news.told())).toList();
        return new Delivery(
                id,
                subscription,
                kind,
                more,
                state,
                Math.max(position, news.position()),
                since,
                due,
                attempts,
                lastAttempt,
                lastResult,
                revision + 1);
    }

    /** To be sent from now on, after all messages up to a position. */
    public Delivery queued(long after, Instant now) {
        return new Delivery(
                id,
                subscription,
                kind,
                told,
                State.QUEUED,
                Math.max(position, after + 1),
                now,
                now,
                0,
                lastAttempt,
                lastResult,
                revision + 1);
    }

    /** Tried once more, with a result. */
    public Delivery tried(State then, Instant now, Instant next, String result) {
        return new Delivery(
                id, subscription, kind, told, then, position, since, next, attempts + 1, now, result, revision + 1);
    }

    /** Given up without being tried. */
    public Delivery dead(String why) {
        return new Delivery(
                id,
                subscription,
                kind,
                told,
                State.DEAD,
                position,
                since,
                due,
                attempts,
                lastAttempt,
                why,
                revision + 1);
    }
}
