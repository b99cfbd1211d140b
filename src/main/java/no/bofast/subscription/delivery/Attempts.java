package no.bofast.subscription.delivery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import no.bofast.subscription.SubscriptionId;

/**
 * The attempts under way, at most one for a subscription, until what came of them is kept.
 *
 * <p>They outlive everything else that a dispatcher knows: an attempt that goes on while a subscription is lost and regained, or
 * while the dispatcher begins again, is still the only one. Begun and closed by one thread, ended by any; never more than there
 * are subscriptions.
 */
final class Attempts {

    private final Set<SubscriptionId> underWay = new HashSet<>();
    private final Queue<Attempt> justEnded = new ConcurrentLinkedQueue<>();
    /** Of which it isn't kept yet what came of them. */
    private final List<Attempt> ended = new ArrayList<>();

    boolean areUnderWay(SubscriptionId subscription) {
        return underWay.contains(subscription);
    }

    /** Begins one by handing it to whoever makes it; if that fails, none is under way. */
    void begin(SubscriptionId subscription, Runnable handOver) {
        underWay.add(subscription);
        try {
            handOver.run();
        } catch (RuntimeException | Error notMade) {
            underWay.remove(subscription);
            throw notMade;
        }
    }

    void end(Attempt attempt) {
        justEnded.add(attempt);
    }

    /** Those that have ended and aren't closed. */
    List<Attempt> ended() {
        for (Attempt attempt = justEnded.poll(); attempt != null; attempt = justEnded.poll()) {
            ended.add(attempt);
        }
        return List.copyOf(ended);
    }

    /** What came of an attempt is kept, and the next one may begin. */
    void close(Attempt attempt) {
        ended.remove(attempt);
        underWay.remove(attempt.to().id());
    }
}
